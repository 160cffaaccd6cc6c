import { Invalid, sql } from '@forum/kernel';
import { aPerson } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SessionsService } from '../sessions/sessions.service.js';
import { refusal, SignInWorld, wrong } from './sign-in.fixture.js';
import type { SignedIn } from './sign-in-outcomes.js';

let world: SignInWorld;

beforeAll(async () => {
  world = await SignInWorld.open();
});

afterAll(() => world.app.close());

beforeEach(() => world.forget());

describe('a code', () => {
  it('signs in, and registers whoever is new by the same door', async () => {
    const address = world.newAddress();
    const { code } = await world.ask(address);
    const outcome = (await world.byCode(` ${code.slice(0, 3)} ${code.slice(3)} `)) as SignedIn;
    expect(outcome).toMatchObject({ kind: 'signed-in', isNew: true, nextPath: null });
    const active = await world.app.get(SessionsService).resolve(outcome.session.token);
    expect(active?.account).toMatchObject({ id: outcome.accountId, name: null, locale: 'fr' });
    expect(active?.actor).toMatchObject({ roles: [], suspended: false, profileComplete: false });
    const [account] = await world.database.reader.rows(sql`
      select registered_via, verified_at is not null as verified
      from account join account_email on account_id = account.id where address = ${address}`);
    expect(account).toEqual({ registered_via: 'self', verified: true });
    const [fact] = await world.database.reader.rows(sql`
      select kind, data from fact where actor_id = ${outcome.accountId}`);
    expect(fact).toEqual({
      kind: 'account.registered',
      data: { accountId: outcome.accountId, via: 'self' },
    });
  });

  it('signs in the account that has the address, whatever its letter case', async () => {
    const person = await world.database.transaction((tx) => aPerson(tx, { address: world.newAddress() }));
    await world.ask(person.address.toUpperCase());
    const { code } = await world.lastMail(person.address);
    expect(await world.byCode(code)).toMatchObject({ accountId: person.id, isNew: false });
  });

  it('verifies an address that was only imported', async () => {
    const person = await world.database.transaction((tx) =>
      aPerson(tx, { address: world.newAddress(), verified: false }),
    );
    const { code } = await world.ask(person.address);
    await world.byCode(code);
    const [row] = await world.database.reader.rows(sql`
      select verified_at is not null as verified from account_email where account_id = ${person.id}`);
    expect(row).toEqual({ verified: true });
  });

  it('is refused in another browser than the one that asked', async () => {
    const { code } = await world.ask(world.newAddress());
    expect(await refusal(world.byCode(code, 'another browser'))).toMatchObject({
      code: 'code-other-browser',
    });
    expect(await refusal(world.byCode(code, null))).toMatchObject({ code: 'code-other-browser' });
    await expect(world.byCode(code)).resolves.toBeDefined();
  });

  it('is refused the sixth time, even the right one', async () => {
    const { code } = await world.ask(world.newAddress());
    const answers = [];
    for (let n = 0; n < 5; n++) answers.push(await refusal(world.byCode(wrong(code))));
    expect(answers).toEqual([
      { code: 'code-wrong', params: { left: 4 } },
      { code: 'code-wrong', params: { left: 3 } },
      { code: 'code-wrong', params: { left: 2 } },
      { code: 'code-wrong', params: { left: 1 } },
      { code: 'code-exhausted', params: { left: 0 } },
    ]);
    expect(await refusal(world.byCode(code))).toMatchObject({ code: 'code-exhausted' });
  });

  it('gets five tries in all when they are made at once', async () => {
    const { code } = await world.ask(world.newAddress());
    const answers = await Promise.all(Array.from({ length: 9 }, () => refusal(world.byCode(wrong(code)))));
    const left = answers.map((answer) => (answer as { params?: { left?: number } }).params?.left);
    expect(left.filter((n) => n !== undefined).sort()).toEqual([0, 1, 2, 3, 4]);
    expect(await refusal(world.byCode(code))).toMatchObject({ code: 'code-exhausted' });
  });

  it('loses no try to something that is not six digits', async () => {
    const { code } = await world.ask(world.newAddress());
    for (const typed of ['', '12345', 'abcdef', null, ['1'], {}]) {
      await expect(world.byCode(typed as string)).rejects.toThrow(Invalid);
    }
    expect(await refusal(world.byCode(wrong(code)))).toMatchObject({ params: { left: 4 } });
  });

  it('is refused once it has expired', async () => {
    const { code } = await world.ask(world.newAddress());
    await world.expireAll();
    expect(await refusal(world.byCode(code))).toMatchObject({ code: 'code-expired' });
  });

  it('is refused once it has been used', async () => {
    const { code } = await world.ask(world.newAddress());
    await world.byCode(code);
    expect(await refusal(world.byCode(code))).toMatchObject({ code: 'code-used' });
  });

  it('from the first of two mails is as good as from the second', async () => {
    const address = world.newAddress();
    const first = await world.ask(address);
    const second = await world.ask(address);
    await expect(world.byCode(first.code)).resolves.toMatchObject({ kind: 'signed-in' });
    expect(await refusal(world.byLink(second.link))).toMatchObject({ code: 'link-used' });
  });

  it('used twice at the same moment lets in once', async () => {
    const { code } = await world.ask(world.newAddress());
    const outcomes = await Promise.allSettled([world.byCode(code), world.byCode(code)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
