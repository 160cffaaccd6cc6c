import { ApiTokensService } from '@forum/identity';
import type { TestBrowser, TestWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, words } from '../identity/identity-web.fixture.js';
import { aThread, routesOf } from '../moderation/moderation-web.fixture.js';
import { type Office, openOffice } from './office.fixture.js';

let office: Office;
let web: TestWeb;
let member: { person: Person; browser: TestBrowser };
let moderator: { person: Person; browser: TestBrowser };
const get: Office['get'] = (url) => office.get(url);
const post: Office['post'] = (url, fields, from) => office.post(url, fields, from);

beforeAll(async () => {
  office = await openOffice();
  web = office.web;
  member = await signedIn(web, { name: 'Rose Témoin' });
  moderator = await signedIn(web, { name: 'Maude Veille', roles: ['moderator'] });
});

afterAll(() => web.close());

describe('the administration’s door', () => {
  const addresses = () =>
    routesOf(web)
      .filter(({ path, methods }) => path.startsWith('/administration') && methods.includes('GET'))
      .map(({ path }) => path);

  it('is not there for visitors, closed to members and moderators, open to administrators', async () => {
    const found = addresses();
    expect(found.length).toBeGreaterThanOrEqual(9);
    for (const path of found) {
      const url = path.replace(':id', office.administrator.person.id);
      expect([url, (await web.browser().get(url)).status]).toEqual([url, 404]);
      expect([url, (await member.browser.get(url)).status]).toEqual([url, 403]);
      expect([url, (await moderator.browser.get(url)).status]).toEqual([url, 403]);
      if (path.includes('courriels/:id')) continue;
      expect([url, (await get(url)).status]).toEqual([url, 200]);
    }
  });

  it('asks a bearer token for the scope that says so', async () => {
    const tokens = web.get(ApiTokensService);
    const token = async (scopes: Array<'read' | 'write' | 'admin'>) =>
      (await tokens.create(office.administrator.person.actor, { name: 'essai', scopes })).token;
    const knock = async (bearer: string) =>
      (await web.app.inject({ url: '/administration', headers: { authorization: `Bearer ${bearer}` } }))
        .statusCode;
    expect(await knock(await token(['read', 'write']))).toBe(403);
    expect(await knock(await token(['read', 'admin']))).toBe(200);
  });

  it('is linked for administrators alone', async () => {
    expect((await get('/discussions')).html).toContain('href="/administration"');
    expect((await moderator.browser.get('/discussions')).html).not.toContain('href="/administration"');
  });

  it('speaks English to those who read it', async () => {
    const english = await signedIn(web, { name: 'Anna Model', roles: ['administrator'], locale: 'en' });
    for (const path of addresses()) {
      if (path.includes(':id')) continue;
      const page = await english.browser.get(path);
      expect(page.html).toContain('<html lang="en-CA"');
      expect(words(page.html)).toContain('Going live');
    }
  });
});

describe('the checklist', () => {
  it('says what is done and where to do the rest, ending with a discussion and a mail', async () => {
    const page = await get('/administration');
    const said = words(page.html);
    expect(said).toContain('http://forum.test n’est pas en HTTPS');
    expect(said).toContain('Aucun serveur d’envoi');
    expect(page.html.match(/<li><svg/g)).toHaveLength(10);
    expect(said.indexOf('Première discussion publiée')).toBeLessThan(said.indexOf('Premier courriel remis'));
    expect(page.html).toContain('href="/administration/reseau"');
  });

  it('moves when something is done', async () => {
    const before = words((await get('/administration')).html);
    expect(before).toContain('Première discussion publiée par une personne À faire');
    await aThread(web, member.person);
    const marked = await post('/administration', { fait: 'terms-read' });
    expect(marked.location).toBe('/administration?fait=going-live-marked');
    const after = words((await office.administrator.browser.open(marked.location)).html);
    expect(after).toContain('Première discussion publiée par une personne Fait');
    expect(after).toContain('Confirmé par Andrée Maquette');
    expect((await post('/administration', { fait: 'autre' })).status).toBe(422);
  });
});
