import { AddressesService, ProfilesRepository, SessionsService } from '@forum/identity';
import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anotherBrowser, problems, readMail, signedIn, someone, words } from '../identity-web.fixture.js';

let web: TestWeb;
let browser: TestBrowser;
let person: Person;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

beforeEach(async () => {
  await web.get(Database).reader.rows(sql`delete from rate_limit`);
  ({ browser, person } = await signedIn(web));
});

const own = () => web.get(ProfilesRepository).own(person.actor);

describe('the pages of one’s account', () => {
  const pages = ['/compte', '/compte/securite', '/compte/jetons', '/compte/donnees', '/compte/fermeture'];

  it.each(pages)('%s is for its person, in both languages, and stays out of search engines', async (path) => {
    expect((await web.browser().get(path)).location).toBe(`/connexion?next=${encodeURIComponent(path)}`);
    for (const lang of ['fr', 'en']) {
      const page = await browser.get(`${path}?lang=${lang}`);
      expect(page.status).toBe(200);
      expect(page.html).toContain(`<html lang="${lang}-CA">`);
      expect(page.html).toContain('content="noindex"');
      expect(page.html.match(/<h1/g)).toHaveLength(1);
      expect(words(page.html)).not.toMatch(/\{|undefined|null|\[object/);
    }
  });

  it.each([
    '/compte',
    '/compte/preferences',
    '/compte/adresses',
    '/compte/adresses/1/principale',
    '/compte/adresses/1/retrait',
    '/compte/securite/1/fin',
    '/compte/securite/autres/fin',
    '/compte/jetons',
    '/compte/jetons/1/suppression',
    '/compte/fermeture',
  ])('%s takes no write without the session’s token, nor from a visitor', async (path) => {
    expect((await browser.post(path, {}, { csrf: 'forged' })).status).toBe(403);
    const visitor = await web.browser().post(path, {}, { from: '/connexion' });
    expect(visitor.location).toMatch(/^\/connexion\?next=/);
  });
});

describe('one’s profile', () => {
  const fields = {
    name: 'Noé Autre',
    sector: 'college',
    organisation: 'Coop du Test',
    about: 'Deux\r\nlignes',
  };

  it('is changed, and shown again with what was saved', async () => {
    const saved = await browser.post('/compte', fields);
    expect(saved.location).toBe('/compte?fait=profile-saved');
    expect(await own()).toMatchObject({ ...fields, about: 'Deux\nlignes' });
    const page = await browser.get(saved.location);
    expect(words(page.html)).toContain('Votre profil est enregistré.');
    expect(page.html).toContain('value="Noé Autre"');
  });

  it('that is refused keeps what was typed, and changes nothing', async () => {
    const page = await browser.post('/compte', { ...fields, name: '', about: 'x'.repeat(1_001) });
    expect(page.status).toBe(422);
    expect(problems(page.html).map((text) => text.split(':')[0])).toEqual(['name', 'about']);
    expect(page.html).toContain('value="Coop du Test"');
    expect(await own()).toMatchObject({ name: 'Noé Fictif' });
  });

  it('is not asked of a subscriber', async () => {
    const subscriber = await signedIn(web, { name: null });
    const { html } = await subscriber.browser.get('/compte');
    expect(html).toContain('href="/inscription?next=%2Fcompte"');
    expect(html).not.toContain('name="about"');
  });
});

describe('language and time', () => {
  it('saved, are those of the next page, whatever the browser had chosen before', async () => {
    await browser.get('/compte?lang=fr');
    const saved = await browser.post(
      '/compte/preferences',
      { locale: 'en', timeZone: 'America/Halifax' },
      { from: '/compte' },
    );
    expect(saved.location).toBe('/compte?fait=preferences-saved');
    const page = await browser.get(saved.location);
    expect(page.html).toContain('<html lang="en-CA">');
    expect(await own()).toMatchObject({ locale: 'en', timeZone: 'America/Halifax' });
  });

  it('that are none are refused', async () => {
    const page = await browser.post(
      '/compte/preferences',
      { locale: 'xx', timeZone: 'Mars' },
      { from: '/compte' },
    );
    expect(page.status).toBe(422);
    expect(problems(page.html)).toHaveLength(2);
    expect(await own()).toMatchObject({ locale: 'fr', timeZone: 'America/Toronto' });
  });
});

describe('one’s addresses', () => {
  const list = () => web.get(AddressesService).list(person.actor);

  it('grow by a code sent to the new one; the main one changes, the old one goes', async () => {
    const address = `autre-${person.id}@example.org`;
    const asked = await browser.post('/compte/adresses', { address }, { from: '/compte' });
    expect(asked.location).toBe('/connexion/code?fait=address-mail-sent');
    const { code, text } = await readMail(web, address);
    expect(text).not.toContain(person.address);
    const added = await browser.post('/connexion/code', { code });
    expect(added.location).toBe('/compte?fait=address-added');
    const [first, second] = await list();
    expect(
      (await browser.post(`/compte/adresses/${first?.id}/retrait`, {}, { from: '/compte' })).status,
    ).toBe(409);
    await browser.post(`/compte/adresses/${second?.id}/principale`, {}, { from: '/compte' });
    await browser.post(`/compte/adresses/${first?.id}/retrait`, {}, { from: '/compte' });
    expect(await list()).toMatchObject([{ address, isPrimary: true }]);
  });

  it('take no address that belongs to another account, which only its holder learns', async () => {
    const other = await someone(web);
    await browser.post('/compte/adresses', { address: other.address }, { from: '/compte' });
    const { link } = await readMail(web, other.address);
    const page = await web.browser().get(link);
    expect(words(page.html)).toContain('sera ajoutée au compte de Noé Fictif');
    expect((await web.browser().post(link, {})).status).toBe(409);
    expect(await list()).toHaveLength(1);
  });

  it('are refused with one sentence when they are none', async () => {
    const page = await browser.post('/compte/adresses', { address: 'moi@' }, { from: '/compte' });
    expect(problems(page.html)).toEqual([expect.stringContaining('address: Entrez une adresse complète')]);
    expect(page.html).toContain('value="moi@"');
  });
});

describe('one’s sessions', () => {
  it('are listed with their devices, and closed one by one or all but this one', async () => {
    const phone = await anotherBrowser(web, person, 'Safari, iPhone');
    await anotherBrowser(web, person, 'Edge, Windows');
    const page = await browser.get('/compte/securite');
    expect(words(page.html)).toMatch(/Firefox, Linux Ce navigateur/);
    const [, end] = /Safari, iPhone[\s\S]*?action="(\/compte\/securite\/\d+\/fin)"/.exec(page.html) ?? [];
    await browser.post(String(end), {}, { from: '/compte/securite' });
    expect((await phone.get('/compte')).status).toBe(302);
    await browser.post('/compte/securite/autres/fin', {}, { from: '/compte/securite' });
    expect(await web.get(SessionsService).list(person.actor)).toHaveLength(1);
    expect((await browser.get('/compte')).status).toBe(200);
  });

  it('of others cannot be closed', async () => {
    const other = await signedIn(web);
    const [theirs] = await web.get(SessionsService).list(other.person.actor);
    const refused = await browser.post(
      `/compte/securite/${theirs?.id}/fin`,
      {},
      { from: '/compte/securite' },
    );
    expect(refused.status).toBe(404);
    expect((await other.browser.get('/compte')).status).toBe(200);
  });
});

describe('one’s tokens', () => {
  it('are made, shown once, used and deleted', async () => {
    const made = await browser.post('/compte/jetons', { name: 'Mon outil', scopes: ['read'] });
    expect(made.headers['cache-control']).toBe('no-store');
    const [, token] = /<code>([\w-]{43})<\/code>/.exec(made.html) ?? [];
    const call = (method: 'GET' | 'PUT') =>
      web.app.inject({ method, url: '/api/v1/me', headers: { authorization: `Bearer ${token}` } });
    expect((await call('GET')).json()).toMatchObject({ id: person.id });
    expect((await call('PUT')).statusCode).toBe(403);
    const page = await browser.get('/compte/jetons');
    expect(page.html).not.toContain(String(token));
    const [, remove] = /action="(\/compte\/jetons\/\d+\/suppression)"/.exec(page.html) ?? [];
    expect((await browser.post(String(remove), {}, { from: '/compte/jetons' })).location).toBe(
      '/compte/jetons?fait=token-deleted',
    );
    expect((await call('GET')).statusCode).toBe(401);
  });

  it('are refused without a name or a scope, and offer to administer only to who does', async () => {
    const page = await browser.post('/compte/jetons', { name: '' });
    expect(problems(page.html).map((text) => text.split(':')[0])).toEqual(['name', 'scopes']);
    expect(page.html).not.toContain('value="admin"');
    expect((await browser.post('/compte/jetons', { name: 'x', scopes: 'admin' })).status).toBe(403);
    const admin = await signedIn(web, { roles: ['administrator'] });
    expect((await admin.browser.get('/compte/jetons')).html).toContain('value="admin"');
  });
});

describe('one’s data', () => {
  it('are taken away as one file, with every message and nobody else’s', async () => {
    const [, path = ''] =
      /href="(\/discussions\/\d+\/[\w-]+)"/.exec((await browser.get('/discussions')).html) ?? [];
    await browser.post(
      `${path.split('/').slice(0, 3).join('/')}/messages`,
      { body: 'Mes **mots**.' },
      { from: path },
    );
    await web.get(Database).reader.rows(sql`
      insert into post_reaction (post_id, account_id, kind) values (1, ${person.id}, 'explore')`);
    const file = await browser.get('/compte/donnees/mes-donnees.json');
    expect(file.headers['content-disposition']).toBe('attachment; filename="mes-donnees.json"');
    const data = JSON.parse(file.html);
    expect(data).toMatchObject({
      account: { id: person.id, name: 'Noé Fictif' },
      addresses: [{ address: person.address, isPrimary: true }],
      consents: [{ kind: 'terms' }],
    });
    expect(data.posts).toMatchObject([
      { markdown: 'Mes **mots**.', url: expect.stringContaining(`http://forum.test${path}`) },
    ]);
    expect(data.reactions).toMatchObject([{ postId: '1', reaction: 'explore' }]);
  });

  it('are erased when the account is closed; opening the page closes nothing', async () => {
    await browser.get('/compte/fermeture');
    expect((await browser.get('/compte')).status).toBe(200);
    const closed = await browser.post('/compte/fermeture', { messages: 'stay' });
    expect(closed.location).toBe('/?fait=account-closed');
    expect((await browser.get('/compte')).location).toContain('/connexion');
    const [row] = await web.get(Database).reader.rows(sql`
      select name, closed_at is not null as closed from account where id = ${person.id}`);
    expect(row).toEqual({ name: null, closed: true });
    const [fact] = await web.get(Database).reader.rows(sql`
      select data from fact where kind = 'account.closed' and actor_id = ${person.id}`);
    expect(fact).toEqual({ data: { accountId: person.id, removePosts: false } });
  });

  it('of the last administrator stay, and the page says why', async () => {
    const admin = await signedIn(web, { roles: ['administrator'] });
    await web.get(Database).reader.rows(sql`delete from account_role where account_id <> ${admin.person.id}`);
    const refused = await admin.browser.post('/compte/fermeture', { messages: 'stay' });
    expect(refused.status).toBe(409);
    expect(words(refused.html)).toContain('C’est le dernier compte qui administre');
  });
});
