import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, someone, words } from '../identity-web.fixture.js';

let web: TestWeb;
let reader: TestBrowser;

beforeAll(async () => {
  web = await testWeb();
  ({ browser: reader } = await signedIn(web, { name: 'Mei Prototype' }));
});

afterAll(() => web.close());

describe('a person’s page', () => {
  it('says who they are in words, shows what they opened, and stays out of search engines', async () => {
    const { browser, person } = await signedIn(web, { name: 'Zoé Maquette' });
    await browser.post('/discussions/nouvelle', { title: 'Un titre à elle', body: 'Des mots.', theme: '2' });
    const page = await reader.get(`/personnes/${person.id}`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('content="noindex"');
    expect(words(page.html)).toContain('Zoé Maquette Communautaire et associatif membre depuis');
    expect(words(page.html)).toContain('Un titre à elle');
    expect(page.html).not.toContain(person.address);
    expect(page.html).not.toContain('href="/compte/donnees"');
    expect((await browser.get(`/personnes/${person.id}`)).html).toContain('href="/compte/donnees"');
  });

  it('does not exist for visitors, for subscribers, for those who left, nor for what is no number', async () => {
    const { id } = await someone(web);
    const subscriber = await someone(web, { name: null });
    expect((await web.browser().get(`/personnes/${id}`)).status).toBe(404);
    await web
      .get(Database)
      .reader.rows(sql`update account set name = null, closed_at = now() where id = ${id}`);
    for (const nobody of [id, subscriber.id, '0', '99999999999999999999', 'x', '1%20or%201=1'])
      expect((await reader.get(`/personnes/${nobody}`)).status).toBe(404);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; drop table account; --",
    '{name}',
    '%s%n',
  ])('shows the name %s as a name', async (name) => {
    const { person, browser } = await signedIn(web, { name });
    const page = await reader.get(`/personnes/${person.id}`);
    expect(page.status).toBe(200);
    expect(page.html).not.toContain('<script');
    expect(page.html).not.toContain('<img');
    expect(words(page.html)).toContain(name);
    expect((await browser.get('/compte')).html).not.toContain('<script');
  });
});
