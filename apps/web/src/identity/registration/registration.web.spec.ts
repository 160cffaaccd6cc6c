import { ConsentsService, TERMS_VERSION, TERMS_WORDING } from '@forum/identity';
import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problems, signedIn, words } from '../identity-web.fixture.js';

let web: TestWeb;
const fields = {
  name: 'Ana Fictive',
  sector: 'community',
  organisation: '',
  locale: 'fr',
  acceptsTerms: 'oui',
};
const nameOf = async (id: string) =>
  (
    await web
      .get(Database)
      .reader.one<{ name: string | null }>(sql`select name from account where id = ${id}`)
  )?.name;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

beforeEach(async () => {
  await web.get(Database).reader.rows(sql`delete from rate_limit`);
});

describe('before a first post', () => {
  it('name, sector and consent are asked once, then one goes on where one was', async () => {
    const { browser, person } = await signedIn(web, { name: null });
    const barred = await browser.get('/discussions/nouvelle');
    expect(barred.location).toBe('/inscription?next=%2Fdiscussions%2Fnouvelle');
    const page = await browser.get(barred.location);
    expect(page.html.match(/name="sector"/g)).toHaveLength(9);
    expect(words(page.html)).toContain(TERMS_WORDING.fr);
    const next = '/discussions/nouvelle';
    const done = await browser.post('/inscription', { ...fields, next }, { from: barred.location });
    expect(done).toMatchObject({ status: 303, location: '/discussions/nouvelle?fait=registered' });
    expect((await browser.get(next)).status).toBe(200);
    expect((await browser.get('/inscription')).location).toBe('/compte');
    const [line] = await web.get(ConsentsService).ofAccount(person.actor, person.id);
    expect(line).toMatchObject({ kind: 'terms', wording: TERMS_WORDING.fr, wordingVersion: TERMS_VERSION });
  });

  it('consent is never ticked in advance, also where the rest is known already', async () => {
    const { browser } = await signedIn(web, { name: 'Mei Prototype', sector: 'college', terms: false });
    const { html } = await browser.get('/inscription');
    expect(html).toContain('value="Mei Prototype"');
    expect(html).toMatch(/<input[^>]*value="college"[^>]*checked/);
    expect(html).not.toMatch(/<input[^>]*name="acceptsTerms"[^>]*checked/);
  });

  it.each([
    ['no name', { name: '' }, 'name: Ce champ est nécessaire.'],
    ['one letter', { name: 'X' }, 'name: C’est trop court : il faut au moins 2 caractères.'],
    ['figures', { name: '1234' }, 'name: Écrivez un nom avec des lettres.'],
    ['an endless name', { name: 'x'.repeat(81) }, 'name: C’est trop long : au plus 80 caractères.'],
    ['no sector', { sector: '' }, 'sector: Ce champ est nécessaire.'],
    ['a made-up sector', { sector: 'circus' }, 'sector: Choisissez une des réponses proposées.'],
    ['one letter for an organisation', { organisation: 'X' }, 'organisation: Écrivez ce nom au complet.'],
    ['a made-up language', { locale: 'xx' }, 'locale: Choisissez une des réponses proposées.'],
    ['no consent', { acceptsTerms: '' }, 'acceptsTerms: Il faut cet accord pour écrire ici.'],
  ])('%s is said at its field; what was typed stays, and nothing is kept', async (_, wrong, sentence) => {
    const { browser, person } = await signedIn(web, { name: null });
    const page = await browser.post('/inscription', { ...fields, ...wrong });
    expect(page.status).toBe(422);
    expect(problems(page.html).map((text) => text.replace(/\s/g, ' '))).toEqual([sentence]);
    const { name } = { ...fields, ...wrong };
    if (name !== '') expect(page.html).toContain(`value="${name}"`);
    expect(await nameOf(person.id)).toBeNull();
  });

  it('the language chosen is that of the next page; the agreement keeps the words that were seen', async () => {
    const { browser, person } = await signedIn(web, { name: null });
    await browser.get('/inscription?lang=fr');
    const { location } = await browser.post('/inscription', { ...fields, locale: 'en' });
    expect(location).toBe('/?fait=registered');
    expect((await browser.get('/compte')).html).toContain('<html lang="en-CA">');
    const [line] = await web.get(ConsentsService).ofAccount(person.actor, person.id);
    expect(line).toMatchObject({ wording: TERMS_WORDING.fr, locale: 'fr' });
  });

  it('is for those who are signed in', async () => {
    expect((await web.browser().get('/inscription?next=%2F')).location).toBe(
      '/connexion?next=%2Finscription%3Fnext%3D%252F',
    );
    expect((await web.browser().post('/inscription', fields)).location).toBe(
      '/connexion?next=%2Finscription',
    );
  });
});
