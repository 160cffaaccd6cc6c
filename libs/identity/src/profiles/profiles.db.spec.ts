import { Forbidden, Invalid, NotFound, sql, TooMany } from '@forum/kernel';
import { aPerson, type PersonTraits, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsService } from '../accounts/accounts.service.js';
import { type Actor, VISITOR } from '../actors/actor.js';
import { ConsentsService } from '../consents/consents.service.js';
import { TERMS_VERSION, TERMS_WORDING } from '../consents/terms.js';
import { identityApplication } from '../identity.fixture.js';
import type { CompletionInput, ProfileInput } from './profile.schema.js';
import { ProfilesRepository } from './profiles.repository.js';
import { ProfilesService } from './profiles.service.js';
import { RegistrationsService } from './registrations.service.js';

let app: TestApplication;
let profiles: ProfilesService;
let places = 0;

beforeAll(async () => {
  app = await identityApplication();
  profiles = app.get(ProfilesService);
});

afterAll(() => app.close());

const someone = (traits: PersonTraits = {}) => app.database.transaction((tx) => aPerson(tx, traits));
const complete = (actor: Actor, input: CompletionInput) =>
  app.get(RegistrationsService).complete(actor, input, { ip: `2001:db8:${++places}::1`, seenIn: 'fr' });
const newcomer = () => someone({ name: null });
const completion = (more: Partial<CompletionInput> = {}): CompletionInput => ({
  name: 'Ana Fictive',
  sector: 'community',
  organisation: '',
  locale: 'en',
  acceptsTerms: true,
  ...more,
});
const facts = async (id: string) =>
  (await app.database.reader.rows<{ kind: string }>(sql`select kind from fact where actor_id = ${id}`)).map(
    ({ kind }) => kind,
  );
const problems = async (attempt: Promise<unknown>) => {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Invalid)) throw error;
  return Object.fromEntries(Object.entries(error.fields).map(([name, { code }]) => [name, code]));
};

describe('before a first post', () => {
  it('name, sector and consent make a profile complete, and the consent is kept with the words that were seen', async () => {
    await someone();
    const { id, actor } = await newcomer();
    await complete(actor, completion({ organisation: '  Coop  du Test ' }));
    expect(await app.get(AccountsService).actorOf(id)).toMatchObject({ profileComplete: true });
    const own = await app.get(ProfilesRepository).own(actor);
    expect(own).toMatchObject({
      name: 'Ana Fictive',
      sector: 'community',
      organisation: 'Coop du Test',
      locale: 'en',
      acceptedTerms: true,
    });
    const [line] = await app.get(ConsentsService).ofAccount(actor, id);
    expect(line).toMatchObject({ kind: 'terms', wording: TERMS_WORDING.fr, wordingVersion: TERMS_VERSION });
    expect(await facts(id)).toEqual(['account.renamed']);
  });

  it.each<[string, Partial<Record<keyof CompletionInput, unknown>>, Record<string, string>]>([
    ['no name', { name: ' ' }, { name: 'required' }],
    ['a one-letter name', { name: 'X' }, { name: 'too-short' }],
    ['an endless name', { name: 'x'.repeat(81) }, { name: 'too-long' }],
    ['a name without a letter', { name: '12 34' }, { name: 'no-letter' }],
    ['no sector', { sector: undefined }, { sector: 'required' }],
    ['a sector that is none', { sector: 'circus' }, { sector: 'not-in-list' }],
    ['no consent', { acceptsTerms: false }, { acceptsTerms: 'terms-needed' }],
    ['a language that is none', { locale: 'de' }, { locale: 'not-in-list' }],
    ['a one-letter organisation', { organisation: 'X' }, { organisation: 'one-letter' }],
    ['a list for a name', { name: ['a', 'b'] }, { name: 'wrong-type' }],
  ])('%s is refused in one word, and changes nothing', async (_what, more, expected) => {
    const { id, actor } = await newcomer();
    expect(await problems(complete(actor, completion(more as never)))).toEqual(expected);
    expect(await app.get(AccountsService).unscopedFor(id)).toMatchObject({ name: null, locale: 'fr' });
    expect(await facts(id)).toEqual([]);
  });

  it('people who come forward from one place are limited in number', async () => {
    const attempt = async () => {
      const { actor } = await newcomer();
      return app.get(RegistrationsService).complete(actor, completion(), { ip: '192.0.2.9', seenIn: 'fr' });
    };
    for (let n = 0; n < 10; n++) await attempt();
    await expect(attempt()).rejects.toThrow(TooMany);
  });

  it('nothing is asked of a visitor, nor written by a suspended person', async () => {
    const { actor } = await someone({ suspendedUntil: new Date('2100-01-01') });
    for (const who of [VISITOR, actor]) await expect(complete(who, completion())).rejects.toThrow(Forbidden);
  });
});

describe('a profile', () => {
  const change = (more: Partial<ProfileInput> = {}): ProfileInput => ({
    name: 'Noé Fictif',
    sector: 'community',
    ...more,
  });

  it('changed where others see it is a fact; changed elsewhere is none', async () => {
    const { id, actor } = await someone();
    await profiles.change(actor, change({ about: 'Deux\r\nlignes\u0007' }));
    expect(await facts(id)).toEqual([]);
    await profiles.change(actor, change({ name: 'Noé Autre', about: 'Deux\nlignes' }));
    expect(await facts(id)).toEqual(['account.renamed']);
    expect(await app.get(ProfilesRepository).read(actor, id)).toMatchObject({ about: 'Deux\nlignes' });
  });

  it('names an organisation once, letter case and accents aside', async () => {
    const [first, second] = [await someone(), await someone()];
    await profiles.change(first.actor, change({ organisation: 'Réseau École' }));
    await profiles.change(second.actor, change({ organisation: 'réseau ecole' }));
    const rows = await app.database.reader.rows(
      sql`select name from organisation where name ilike 'r_seau%'`,
    );
    expect(rows).toEqual([{ name: 'Réseau École' }]);
    await profiles.change(second.actor, change({ organisation: '' }));
    expect(await app.get(ProfilesRepository).own(second.actor)).toMatchObject({ organisation: null });
  });

  it('is read by members; not by visitors, nor once its account is closed', async () => {
    const [{ id }, reader] = [await someone({ name: 'Lue Partout' }), await someone()];
    const repository = app.get(ProfilesRepository);
    expect(await repository.read(reader.actor, id)).toMatchObject({ name: 'Lue Partout' });
    await expect(repository.read(VISITOR, id)).rejects.toThrow(NotFound);
    await app.database.reader.rows(sql`update account set name = null, closed_at = now() where id = ${id}`);
    const subscriber = await newcomer();
    for (const nobody of [id, subscriber.id, '999999', '0', 'x', '1; select'])
      await expect(repository.read(reader.actor, nobody)).rejects.toThrow(NotFound);
  });
});

describe('a profile replaced by a program', () => {
  it('may set language and time zone at once, and leaves them when it does not', async () => {
    const { actor } = await someone();
    const base = { name: 'Noé Fictif', sector: 'community' };
    await profiles.change(actor, { ...base, locale: 'en', timeZone: 'Europe/Paris' });
    await profiles.change(actor, base);
    expect(await app.get(ProfilesRepository).own(actor)).toMatchObject({
      locale: 'en',
      timeZone: 'Europe/Paris',
    });
    const refused = await problems(profiles.change(actor, { ...base, name: '', timeZone: 'Mars' }));
    expect(refused).toEqual({ name: 'required', timeZone: 'not-time-zone' });
  });
});

describe('preferences', () => {
  it('are kept, also for a suspended person', async () => {
    const { actor } = await someone({ suspendedUntil: new Date('2100-01-01') });
    await profiles.prefer(actor, { locale: 'en', timeZone: 'Europe/Paris' });
    expect(await app.get(ProfilesRepository).own(actor)).toMatchObject({
      locale: 'en',
      timeZone: 'Europe/Paris',
    });
  });

  it('that are none are refused', async () => {
    const { actor } = await someone();
    const attempt = profiles.prefer(actor, { locale: 'xx' as never, timeZone: 'Mars/Olympus' });
    expect(await problems(attempt)).toEqual({ locale: 'not-in-list', timeZone: 'not-time-zone' });
  });
});
