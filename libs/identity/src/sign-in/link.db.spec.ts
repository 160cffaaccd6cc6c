import { NotFound, sql } from '@forum/kernel';
import { aPerson } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '../actors/actor.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { ConsoleLinksService } from './console-links.service.js';
import { refusal, SignInWorld } from './sign-in.fixture.js';
import { SignInService } from './sign-in.service.js';
import type { SignedIn } from './sign-in-outcomes.js';

let world: SignInWorld;

beforeAll(async () => {
  world = await SignInWorld.open();
});

afterAll(() => world.app.close());

beforeEach(() => world.forget());

describe('a link', () => {
  it('fetched by a scanner, however often, signs nobody in and stays good', async () => {
    const { link } = await world.ask(world.newAddress());
    const before = await sessions();
    for (let n = 0; n < 3; n++) {
      expect(await world.app.get(SignInService).previewLink(link)).toMatchObject({ state: 'usable' });
    }
    expect(await sessions()).toBe(before);
    await expect(world.byLink(link)).resolves.toMatchObject({ kind: 'signed-in' });
  });

  it('says whom it signs in before its button is pressed', async () => {
    const address = world.newAddress();
    const { link } = await world.ask(address);
    expect(await world.app.get(SignInService).previewLink(link)).toEqual({
      state: 'usable',
      purpose: 'sign-in',
      address,
      name: null,
    });
  });

  it('works in any browser, once', async () => {
    const { link } = await world.ask(world.newAddress());
    await world.byLink(link);
    expect(await refusal(world.byLink(link))).toMatchObject({ code: 'link-used' });
    expect(await world.app.get(SignInService).previewLink(link)).toMatchObject({ state: 'used' });
  });

  it('pressed twice at the same moment lets in once', async () => {
    const { link } = await world.ask(world.newAddress());
    const outcomes = await Promise.allSettled([world.byLink(link), world.byLink(link)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is refused once it has expired', async () => {
    const { link } = await world.ask(world.newAddress());
    await world.expireAll();
    expect(await refusal(world.byLink(link))).toMatchObject({ code: 'link-expired' });
  });

  it('is refused once its code has been used, and the code once the link has', async () => {
    const first = await world.ask(world.newAddress());
    await world.byCode(first.code);
    expect(await refusal(world.byLink(first.link))).toMatchObject({ code: 'link-used' });
    const second = await world.ask(world.newAddress());
    await world.byLink(second.link);
    expect(await refusal(world.byCode(second.code))).toMatchObject({ code: 'code-used' });
  });

  it('that was never sent is not found', async () => {
    await expect(world.byLink('x'.repeat(43))).rejects.toThrow(NotFound);
  });

  it('leads back to where its person was, if that is here', async () => {
    const { link } = await world.ask(world.newAddress(), { nextPath: '/discussions/nouvelle?theme=2' });
    expect(await world.byLink(link)).toMatchObject({ nextPath: '/discussions/nouvelle?theme=2' });
    const elsewhere = await world.ask(world.newAddress(), { nextPath: 'https://evil.example/' });
    expect(await world.byLink(elsewhere.link)).toMatchObject({ nextPath: null });
  });

  it('keeps the session open on that device only when asked to', async () => {
    const kept = (await world.byLink((await world.ask(world.newAddress(), { stay: true })).link)) as SignedIn;
    const brief = (await world.byLink((await world.ask(world.newAddress())).link)) as SignedIn;
    const hours = ({ session }: SignedIn) => (session.expiresAt.getTime() - Date.now()) / 3_600_000;
    expect(hours(kept)).toBeCloseTo(60 * 24, 0);
    expect(hours(brief)).toBeCloseTo(12, 0);
  });
});

describe('signing in', () => {
  it('ends the session that the browser had, and opens one under another token', async () => {
    const address = world.newAddress();
    const first = (await world.byLink((await world.ask(address)).link)) as SignedIn;
    const linkToken = (await world.ask(address)).link;
    const second = (await world.byLink(linkToken, first.session.token)) as SignedIn;
    expect(second.session.token).not.toBe(first.session.token);
    expect(await world.app.get(SessionsService).resolve(first.session.token)).toBeNull();
    expect(await world.app.get(SessionsService).resolve(second.session.token)).not.toBeNull();
  });

  it('registers one account for two links of one new address pressed at once', async () => {
    const address = world.newAddress();
    const links = [(await world.ask(address)).link, (await world.ask(address, { browserToken: 'b' })).link];
    await Promise.allSettled(links.map((link) => world.byLink(link)));
    expect(
      await world.database.reader.rows(sql`select 1 from account_email where address = ${address}`),
    ).toHaveLength(1);
  });
});

describe("the console's link", () => {
  it('signs in once, in any browser, and is in the audit log', async () => {
    const person = await world.database.transaction((tx) =>
      aPerson(tx, { address: world.newAddress(), verified: false }),
    );
    const url = await world.app.get(ConsoleLinksService).make(SYSTEM, person.address);
    expect(url).toMatch(/^https:\/\/forum\.test\/connexion\/lien\/[\w-]{43}$/);
    const link = url.split('/').at(-1) as string;
    expect(await world.byLink(link)).toMatchObject({ accountId: person.id });
    expect(await refusal(world.byLink(link))).toMatchObject({ code: 'link-used' });
    const [entry] = await world.database.reader.rows(sql`
      select action, actor_id from audit_entry where subject_id = ${person.id}`);
    expect(entry).toEqual({ action: 'sign-in-link.made', actor_id: null });
  });

  it('is made for nobody who is unknown, and by nobody but the operator', async () => {
    await expect(world.app.get(ConsoleLinksService).make(SYSTEM, world.newAddress())).rejects.toThrow(
      NotFound,
    );
    const { actor, address } = await world.database.transaction((tx) =>
      aPerson(tx, { roles: ['administrator'] }),
    );
    await expect(world.app.get(ConsoleLinksService).make(actor, address)).rejects.toThrow('forbidden');
  });
});

async function sessions(): Promise<number | undefined> {
  return (await world.database.reader.one<{ n: number }>(sql`select count(*)::int as n from session`))?.n;
}
