import { Conflict, Forbidden, sql } from '@forum/kernel';
import { aPerson, lastMailTo, type PersonTraits, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '../actors/actor.js';
import { ApiTokensService } from '../api-tokens/api-tokens.service.js';
import { ConsentsService } from '../consents/consents.service.js';
import { identityApplication } from '../identity.fixture.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { AccountsService } from './accounts.service.js';
import { ClosuresService } from './closures.service.js';

let app: TestApplication;
let closures: ClosuresService;

beforeAll(async () => {
  app = await identityApplication();
  closures = app.get(ClosuresService);
});

afterAll(() => app.close());

const someone = (traits: PersonTraits = {}) => app.database.transaction((tx) => aPerson(tx, traits));
const wording = {
  kind: 'digest',
  wording: 'Oui',
  wordingVersion: '1',
  locale: 'fr',
  source: 'test',
} as const;

describe('closing an account', () => {
  it('erases what identity holds of the person, and keeps the row that posts refer to', async () => {
    const { id, address, actor } = await someone({ name: 'Léa Partie', roles: ['moderator'] });
    const device = 'Firefox, Linux';
    const session = await app.database.transaction((tx) =>
      app.get(SessionsService).open(tx, { accountId: id, device, stay: true }),
    );
    const { token } = await app.get(ApiTokensService).create(actor, { name: 'essai' });
    await closures.close(actor, { accountId: id, removePosts: false });
    const everything = await app.database.reader.rows(sql`
      select name, sector_code, organisation_id, about, last_seen_at, closed_at is not null as closed
      from account where id = ${id}`);
    expect(everything).toEqual([
      {
        name: null,
        sector_code: null,
        organisation_id: null,
        about: null,
        last_seen_at: null,
        closed: true,
      },
    ]);
    for (const table of [sql`account_email`, sql`account_role`, sql`session`, sql`api_token`, sql`consent`])
      expect(await app.database.reader.rows(sql`select 1 from ${table} where account_id = ${id}`)).toEqual(
        [],
      );
    expect(await app.get(SessionsService).resolve(session.token)).toBeNull();
    expect(await app.get(ApiTokensService).resolve(token)).toBeNull();
    await expect(app.get(AccountsService).actorOf(id)).rejects.toThrow('no-such-account');
    const kept = await app.database.reader.rows<{ all: string }>(sql`
      select (select string_agg(account::text, '') from account)
          || (select string_agg(consent::text, '') from consent) as all`);
    expect(kept[0]?.all).not.toContain(address);
    expect(kept[0]?.all).not.toContain('Léa');
  });

  it('withdraws consents, whose proof is found again by the address alone', async () => {
    const { id, address, actor } = await someone();
    const consents = app.get(ConsentsService);
    await app.database.transaction((tx) => consents.record(tx, { accountId: id, ...wording }));
    await closures.close(actor, { accountId: id, removePosts: false });
    const lines = await consents.ofAddress(SYSTEM, address);
    expect(lines).toMatchObject([{ kind: 'digest', wording: 'Oui', withdrawnAt: expect.any(Date) }]);
  });

  it('is told by a last mail, and is a fact and an audited action', async () => {
    const { id, address, actor } = await someone();
    await closures.close(actor, { accountId: id, removePosts: true });
    expect((await lastMailTo(app.database, address)).text).toContain('Vos messages sont retirés.');
    const [fact] = await app.database.reader.rows(sql`
      select kind, data from fact where actor_id = ${id} order by id desc limit 1`);
    expect(fact).toEqual({ kind: 'account.closed', data: { accountId: id, removePosts: true } });
    const [entry] = await app.database.reader.rows(sql`
      select action, actor_id from audit_entry where subject_id = ${id}`);
    expect(entry).toEqual({ action: 'account.closed', actor_id: id });
  });

  it('leaves its address free for whoever comes back', async () => {
    const { id, address, actor } = await someone();
    await closures.close(actor, { accountId: id, removePosts: false });
    const again = await app.database.transaction((tx) =>
      app.get(AccountsService).subscriber(tx, address, 'fr'),
    );
    expect(again).not.toBe(id);
  });

  it('is refused to others, twice, and to the last administrator', async () => {
    const { id, actor } = await someone();
    const moderator = await someone({ roles: ['moderator'] });
    await expect(closures.close(moderator.actor, { accountId: id, removePosts: false })).rejects.toThrow(
      Forbidden,
    );
    await closures.close(actor, { accountId: id, removePosts: false });
    await expect(closures.close(actor, { accountId: id, removePosts: false })).rejects.toThrow(Forbidden);
    const last = await someone({ roles: ['administrator'] });
    const attempt = closures.close(last.actor, { accountId: last.id, removePosts: false });
    await expect(attempt).rejects.toThrow(Conflict);
  });
});
