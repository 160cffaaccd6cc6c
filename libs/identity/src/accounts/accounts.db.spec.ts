import { Conflict, Forbidden, Invalid, NotFound, sql } from '@forum/kernel';
import { aPerson, type PersonTraits, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, VISITOR } from '../actors/actor.js';
import { identityApplication } from '../identity.fixture.js';
import { AccountsService } from './accounts.service.js';
import { PeopleRepository } from './people.repository.js';
import { RolesService } from './roles.service.js';
import { SuspensionsService } from './suspensions.service.js';

let app: TestApplication;
let accounts: AccountsService;

beforeAll(async () => {
  app = await identityApplication();
  accounts = app.get(AccountsService);
});

afterAll(() => app.close());

const someone = (traits: PersonTraits = {}) => app.database.transaction((tx) => aPerson(tx, traits));
const one = <T>(query: ReturnType<typeof sql>) => app.database.reader.one<T>(query);

describe('an account made on the console', () => {
  it('has its address, not verified yet, and the name given', async () => {
    const made = await accounts.create(SYSTEM, { address: ' Ana.Fictive@Example.ORG ', name: 'Ana Fictive' });
    expect(made).toMatchObject({
      name: 'Ana Fictive',
      address: 'ana.fictive@example.org',
      verified: false,
      locale: 'fr',
      registeredVia: 'console',
      closed: false,
    });
    expect(await accounts.unscopedForAddress('ANA.fictive@example.org')).toEqual(made);
  });

  it('is refused for an address that has one, for bad input and for who may not', async () => {
    const { address } = await someone();
    const { actor } = await someone({ roles: ['moderator'] });
    await expect(accounts.create(SYSTEM, { address })).rejects.toThrow(Conflict);
    await expect(accounts.create(SYSTEM, { address: 'nobody@' })).rejects.toThrow(Invalid);
    await expect(accounts.create(SYSTEM, { address: 'x@example.org', name: 'X' })).rejects.toThrow(Invalid);
    for (const who of [VISITOR, actor])
      await expect(accounts.create(who, { address: 'x@example.org' })).rejects.toThrow(Forbidden);
    await expect(accounts.unscopedForAddress('x@example.org')).rejects.toThrow(NotFound);
  });
});

describe('a subscriber', () => {
  it('is an account without a name, whose address is verified', async () => {
    const id = await app.database.transaction((tx) => accounts.subscriber(tx, 'sub@example.org', 'en'));
    expect(await accounts.unscopedFor(id)).toMatchObject({ name: null, verified: true, locale: 'en' });
    expect(await accounts.actorOf(id)).toEqual({
      accountId: id,
      roles: [],
      suspended: false,
      profileComplete: false,
    });
  });

  it('who has an account already keeps it', async () => {
    const { id, address } = await someone({ verified: false });
    const same = await app.database.transaction((tx) => accounts.subscriber(tx, address, 'en'));
    expect(same).toBe(id);
    expect(await accounts.unscopedFor(id)).toMatchObject({ verified: true, locale: 'fr' });
  });

  it('confirmed twice at once is one account', async () => {
    const confirm = () =>
      app.database.transaction((tx) => accounts.subscriber(tx, 'twice@example.org', 'fr'));
    const [first, second] = await Promise.all([confirm(), confirm()]);
    expect(first).toBe(second);
  });
});

describe('the network', () => {
  it('has one account, whose name follows its own, and nobody signs in to it', async () => {
    const name = (text: string) => app.database.transaction((tx) => accounts.ensureNetwork(tx, text));
    const id = await name('Réseau A');
    expect(await name('Réseau B')).toBe(id);
    expect(await accounts.unscopedFor(id)).toMatchObject({ name: 'Réseau B', address: null });
  });
});

describe('an actor', () => {
  it('is who the account is now: roles, suspension, profile', async () => {
    const { id } = await someone({ roles: ['moderator', 'member'] });
    expect(await accounts.actorOf(id)).toEqual({
      accountId: id,
      roles: ['member', 'moderator'],
      suspended: false,
      profileComplete: true,
    });
  });

  it('has a complete profile only with name, sector and accepted terms', async () => {
    for (const traits of [{ name: null }, { sector: null }, { terms: false }]) {
      const { id } = await someone(traits);
      expect(await accounts.actorOf(id)).toMatchObject({ profileComplete: false });
    }
  });
});

describe('roles', () => {
  it('are granted and revoked by administrators, in the audit log', async () => {
    const admin = await someone({ roles: ['administrator'] });
    const { id } = await someone();
    const roles = app.get(RolesService);
    await roles.grant(admin.actor, { accountId: id, role: 'moderator' });
    await roles.grant(admin.actor, { accountId: id, role: 'moderator' });
    expect((await accounts.actorOf(id)).roles).toEqual(['moderator']);
    await roles.revoke(admin.actor, { accountId: id, role: 'moderator' });
    expect((await accounts.actorOf(id)).roles).toEqual([]);
    const log = await app.database.reader.rows(sql`
      select action, actor_id, detail from audit_entry where subject_id = ${id} order by id`);
    expect(log).toEqual([
      { action: 'role.granted', actor_id: admin.id, detail: { role: 'moderator' } },
      { action: 'role.revoked', actor_id: admin.id, detail: { role: 'moderator' } },
    ]);
  });

  it('are refused to those who may not grant them, and when there is no such role or account', async () => {
    const { id, actor } = await someone({ roles: ['moderator'] });
    const roles = app.get(RolesService);
    await expect(roles.grant(actor, { accountId: id, role: 'administrator' })).rejects.toThrow(Forbidden);
    await expect(roles.grant(SYSTEM, { accountId: id, role: 'king' as never })).rejects.toThrow(Invalid);
    for (const accountId of ['0', '999999', 'x', "1' or true"])
      await expect(roles.grant(SYSTEM, { accountId, role: 'member' })).rejects.toThrow(NotFound);
  });

  it('leave an administrator in place: the last one cannot go, even when two step down at once', async () => {
    await app.database.reader.rows(sql`delete from account_role`);
    const [first, second] = [
      await someone({ roles: ['administrator'] }),
      await someone({ roles: ['administrator'] }),
    ];
    const roles = app.get(RolesService);
    const leave = (id: string) => roles.revoke(SYSTEM, { accountId: id, role: 'administrator' });
    const outcomes = await Promise.allSettled([leave(first.id), leave(second.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: 'last-administrator' });
    const left = await app.database.reader.rows(sql`select 1 from account_role where role = 'administrator'`);
    expect(left).toHaveLength(1);
  });
});

describe('a suspension', () => {
  const suspensions = () => app.get(SuspensionsService);

  it('holds until its end, or without one', async () => {
    const moderator = await someone({ roles: ['moderator'] });
    const { id } = await someone();
    const suspend = (until: Date | null) =>
      app.database.transaction((tx) =>
        suspensions().suspend(tx, moderator.actor, { accountId: id, until, reason: 'Injures' }),
      );
    for (const [until, suspended] of [
      [new Date(Date.now() + 60_000), true],
      [new Date(Date.now() - 60_000), false],
      [null, true],
    ] as const) {
      await suspend(until);
      expect(await accounts.actorOf(id)).toMatchObject({ suspended });
    }
    await app.database.transaction((tx) => suspensions().unsuspend(tx, moderator.actor, id));
    expect(await accounts.actorOf(id)).toMatchObject({ suspended: false });
  });

  it('is refused without a reason, to members, and to a moderator against another', async () => {
    const moderator = await someone({ roles: ['moderator'] });
    const other = await someone({ roles: ['moderator'] });
    const member = await someone();
    const attempt = (actor: typeof member.actor, accountId: string, reason = 'Injures') =>
      app.database.transaction((tx) => suspensions().suspend(tx, actor, { accountId, until: null, reason }));
    await expect(attempt(moderator.actor, member.id, '  ')).rejects.toThrow(Invalid);
    await expect(attempt(member.actor, moderator.id)).rejects.toThrow(Forbidden);
    await expect(attempt(moderator.actor, other.id)).rejects.toThrow(Forbidden);
    await expect(attempt(moderator.actor, moderator.id)).rejects.toThrow(Forbidden);
    const row = await one<{ n: number }>(sql`
      select count(*)::int as n from account where id in (${moderator.id}, ${other.id}, ${member.id})
        and suspended_until is not null`);
    expect(row).toEqual({ n: 0 });
  });
});

describe('the list of people', () => {
  it('is found by a part of a name, accents aside, or of an address, page after page', async () => {
    const { actor } = await someone({ roles: ['administrator'] });
    const names = ['Éloïse Un', 'Eloise Deux', 'Eloïse Trois'];
    for (const name of names) await someone({ name });
    const people = app.get(PeopleRepository);
    const first = await people.list(actor, { search: 'éloise', limit: 2 });
    expect(first.items.map(({ name }) => name)).toEqual(['Eloïse Trois', 'Eloise Deux']);
    const rest = await people.list(actor, { search: 'éloise', limit: 2, cursor: first.next });
    expect(rest).toMatchObject({ items: [{ name: 'Éloïse Un' }], next: null });
    const { address } = await someone({ address: 'très.rare_100%@example.org' });
    expect((await people.list(actor, { search: 'RARE_100%', limit: 9 })).items).toMatchObject([{ address }]);
    await expect(people.list(actor, { cursor: 'WyJ4Il0', limit: 2 })).rejects.toThrow(Invalid);
  });

  it('is for administrators', async () => {
    for (const who of [VISITOR, (await someone({ roles: ['moderator'] })).actor])
      await expect(app.get(PeopleRepository).list(who, { limit: 2 })).rejects.toThrow(Forbidden);
  });
});
