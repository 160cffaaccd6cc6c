import { Forbidden, NotFound, readConfig, sql } from '@forum/kernel';
import { aPerson, TEST_SECRET, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, VISITOR } from '../actors/actor.js';
import { identityApplication } from '../identity.fixture.js';
import { IdentitySweep } from '../retention/identity-sweep.service.js';
import { AddressHashes } from './address-hashes.js';
import { ConsentsService, type NewConsent } from './consents.service.js';

let app: TestApplication;
let consents: ConsentsService;

beforeAll(async () => {
  app = await identityApplication();
  consents = app.get(ConsentsService);
});

afterAll(() => app.close());

const someone = () => app.database.transaction((tx) => aPerson(tx, { terms: false }));
const agree = (accountId: string, more: Partial<NewConsent> = {}) =>
  app.database.transaction((tx) =>
    consents.record(tx, {
      accountId,
      kind: 'digest',
      wording: 'Je veux le résumé.',
      wordingVersion: '1',
      locale: 'fr',
      source: 'web',
      ...more,
    }),
  );
const withdraw = (id: string) => app.database.transaction((tx) => consents.withdraw(tx, id, 'digest'));
const stands = (id: string) => consents.stands(app.database.reader, id, 'digest');

describe('a consent', () => {
  it('is kept in the words that were seen, with its version, language, source and hour', async () => {
    const { id, actor } = await someone();
    await agree(id);
    expect(await consents.ofAccount(actor, id)).toEqual([
      {
        id: expect.any(String),
        kind: 'digest',
        wording: 'Je veux le résumé.',
        wordingVersion: '1',
        locale: 'fr',
        source: 'web',
        givenAt: expect.any(Date),
        withdrawnAt: null,
      },
    ]);
    expect(await stands(id)).toBe(true);
  });

  it('given twice in the same words is one line; in new words, another', async () => {
    const { id, actor } = await someone();
    await agree(id);
    await agree(id);
    await agree(id, { wordingVersion: '2' });
    expect(await consents.ofAccount(actor, id)).toHaveLength(2);
  });

  it('stands until it is withdrawn, and may be given again', async () => {
    const { id, actor } = await someone();
    await agree(id);
    await withdraw(id);
    expect(await stands(id)).toBe(false);
    await agree(id);
    expect(await stands(id)).toBe(true);
    expect(await consents.ofAccount(actor, id)).toHaveLength(2);
  });

  it('is read by its person and by administrators, by nobody else', async () => {
    const [{ id }, other] = [await someone(), await someone()];
    await agree(id);
    expect(await consents.ofAccount(SYSTEM, id)).toHaveLength(1);
    for (const who of [other.actor, VISITOR]) {
      await expect(consents.ofAccount(who, id)).rejects.toThrow(Forbidden);
      await expect(consents.ofAddress(who, 'x@example.org')).rejects.toThrow(Forbidden);
    }
  });

  it('needs an account with an address', async () => {
    await expect(agree('999999')).rejects.toThrow(NotFound);
  });

  it('keeps no address, but a keyed hash found again after the secrets are renewed', async () => {
    const { id, address } = await someone();
    await agree(id);
    const [row] = await app.database.reader.rows<{ hash: Buffer; kept: string }>(sql`
      select address_hash as hash, consent::text as kept from consent where account_id = ${id}`);
    expect(row?.kept).not.toContain(address);
    const renewed = new AddressHashes(readConfig({ SESSION_SECRETS: `${'n'.repeat(32)} ${TEST_SECRET}` }));
    expect(renewed.of(address)).not.toEqual(row?.hash);
    expect(renewed.all(address)).toContainEqual(row?.hash);
    const stranger = new AddressHashes(readConfig({ SESSION_SECRETS: 'z'.repeat(32) }));
    expect(stranger.all(address)).not.toContainEqual(row?.hash);
  });
});

describe('the nightly sweep', () => {
  it('forgets proofs three years after withdrawal, ended sessions and day-old requests, and nothing else', async () => {
    const [old, recent, standing] = [await someone(), await someone(), await someone()];
    for (const { id } of [old, recent, standing]) await agree(id);
    await withdraw(recent.id);
    await app.database.reader.rows(sql`
      update consent set given_at = now() - interval '4 years', withdrawn_at = now() - interval '37 months'
      where account_id = ${old.id}`);
    await app.database.reader.rows(sql`
      insert into session (account_id, token_hash, csrf_secret, expires_at) values
        (${old.id}, '\\x01', 'x', now() - interval '1 second'), (${old.id}, '\\x02', 'x', now() + interval '1 hour')`);
    await app.database.reader.rows(sql`
      insert into sign_in_request (purpose, address, link_hash, locale, created_at, expires_at) values
        ('sign-in', 'a@example.org', '\\x01', 'fr', now() - interval '25 hours', now() - interval '24 hours'),
        ('sign-in', 'b@example.org', '\\x02', 'fr', now() - interval '23 hours', now() - interval '22 hours')`);
    await app.get(IdentitySweep).run();
    const left = async (table: ReturnType<typeof sql>) =>
      (await app.database.reader.rows(sql`select 1 from ${table}`)).length;
    expect(await consents.ofAccount(SYSTEM, old.id)).toEqual([]);
    expect(await consents.ofAccount(SYSTEM, recent.id)).toHaveLength(1);
    expect(await stands(standing.id)).toBe(true);
    expect(await left(sql`session`)).toBe(1);
    expect(await left(sql`sign_in_request`)).toBe(1);
  });
});
