import { Forbidden, NotFound, sql } from '@forum/kernel';
import { aPerson, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { VISITOR } from '../actors/actor.js';
import { identityApplication } from '../identity.fixture.js';
import { type ActiveSession, SessionsService } from './sessions.service.js';

let app: TestApplication;
let sessions: SessionsService;
let person: Person;

beforeAll(async () => {
  app = await identityApplication();
  sessions = app.get(SessionsService);
});

afterAll(() => app.close());

beforeEach(async () => {
  person = await app.database.transaction((tx) => aPerson(tx, { roles: ['moderator'] }));
});

const open = (device = 'Firefox, Linux', stay = false) =>
  app.database.transaction((tx) => sessions.open(tx, { accountId: person.id, device, stay }));
const resolved = async (token: string) => (await sessions.resolve(token)) as ActiveSession;
const seen = (ago: string) =>
  app.database.reader.rows(sql`
    with s as (update session set last_seen_at = now() - ${ago}::interval where account_id = ${person.id})
    update account set last_seen_at = now() - ${ago}::interval where id = ${person.id}`);

describe('a session', () => {
  it('gives all that a signed-in page needs in one query', async () => {
    const { token } = await open();
    const active = await resolved(token);
    expect(active).toEqual({
      session: { id: expect.stringMatching(/^\d+$/), csrfSecret: expect.any(String), stale: false },
      actor: { ...person.actor, roles: ['moderator'] },
      account: {
        id: person.id,
        name: 'Noé Fictif',
        locale: 'fr',
        timeZone: 'America/Toronto',
        previousVisitAt: null,
        sector: 'community',
        organisation: null,
      },
    });
  });

  it('is kept as a hash: its token is nowhere in the table', async () => {
    const { token } = await open();
    const rows = await app.database.reader.rows(sql`select session::text as kept from session`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('is worth nothing with another token, expired, or once its account is closed', async () => {
    const { token } = await open();
    expect(await sessions.resolve(`${token}x`)).toBeNull();
    await app.database.reader.rows(
      sql`update session set expires_at = now() where account_id = ${person.id}`,
    );
    expect(await sessions.resolve(token)).toBeNull();
    const other = await open();
    await app.database.reader.rows(sql`
      update account set name = null, closed_at = now() where id = ${person.id}`);
    expect(await sessions.resolve(other.token)).toBeNull();
  });

  it('is seen at most once a minute, and its end is put off', async () => {
    const { token, expiresAt } = await open();
    expect((await resolved(token)).session.stale).toBe(false);
    await seen('61 seconds');
    await app.database.reader.rows(sql`
      update session set expires_at = expires_at - interval '1 hour' where account_id = ${person.id}`);
    const { session } = await resolved(token);
    expect(session.stale).toBe(true);
    await sessions.touch(session.id);
    expect((await resolved(token)).session.stale).toBe(false);
    const [listed] = await sessions.list(person.actor);
    expect(listed?.expiresAt.getTime()).toBeGreaterThanOrEqual(expiresAt.getTime());
  });

  it('begins a new visit after half an hour away, and remembers when the one before ended', async () => {
    const { token } = await open();
    const { session } = await resolved(token);
    await seen('20 minutes');
    await sessions.touch(session.id);
    expect((await resolved(token)).account.previousVisitAt).toBeNull();
    await seen('2 hours');
    await sessions.touch(session.id);
    const { previousVisitAt } = (await resolved(token)).account;
    expect(Date.now() - Number(previousVisitAt)).toBeGreaterThan(119 * 60_000);
    await seen('61 seconds');
    await sessions.touch(session.id);
    expect((await resolved(token)).account.previousVisitAt).toEqual(previousVisitAt);
  });

  it('is listed with the others of its person, and closed one by one or all but this one', async () => {
    const [here, there] = [await open('Firefox, Linux', true), await open('Safari, iPhone')];
    await open('Edge, Windows');
    const mine = await resolved(here.token);
    expect((await sessions.list(person.actor)).map(({ device }) => device).sort()).toEqual([
      'Edge, Windows',
      'Firefox, Linux',
      'Safari, iPhone',
    ]);
    await sessions.revoke(person.actor, (await resolved(there.token)).session.id);
    expect(await sessions.resolve(there.token)).toBeNull();
    await sessions.revokeOthers(person.actor, mine.session.id);
    expect((await sessions.list(person.actor)).map(({ id }) => id)).toEqual([mine.session.id]);
  });

  it('of someone else can be neither listed nor closed', async () => {
    const { token } = await open();
    const { session } = await resolved(token);
    const other = await app.database.transaction((tx) => aPerson(tx));
    expect(await sessions.list(other.actor)).toEqual([]);
    await expect(sessions.revoke(other.actor, session.id)).rejects.toThrow(NotFound);
    await expect(sessions.revoke(person.actor, 'x')).rejects.toThrow(NotFound);
    await sessions.revokeOthers(other.actor, '0');
    expect(await sessions.resolve(token)).not.toBeNull();
    await expect(sessions.list(VISITOR)).rejects.toThrow(Forbidden);
  });

  it('ends when its person signs out', async () => {
    const { token } = await open();
    await sessions.signOut(token);
    expect(await sessions.resolve(token)).toBeNull();
  });
});
