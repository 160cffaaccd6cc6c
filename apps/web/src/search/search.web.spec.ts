import { Database, sql } from '@forum/kernel';
import { SearchRebuild } from '@forum/search';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

let web: TestWeb;

beforeAll(async () => {
  web = await testWeb();
  await web.get(SearchRebuild).run();
});

afterAll(() => web.close());

const page = (query: string) => web.browser().get(`/recherche?${query}`);
const api = async (query: string) => {
  const response = await web.app.inject({ method: 'GET', url: `/api/v1/search?${query}` });
  return {
    status: response.statusCode,
    body: response.json() as Record<string, never> & { items: { url: string }[] },
  };
};
const words = (q: string) => new URLSearchParams({ q }).toString();

describe('the search page', () => {
  it('finds the glossary’s French term by its English words, and marks them', async () => {
    const { status, html } = await page(words('action research'));
    expect(status).toBe(200);
    expect(html).toContain('href="/glossaire/recherche-action"');
    expect(html).toContain('href="/pistes/1C"');
  });

  it('is reached from the header of every page', async () => {
    expect((await web.browser().get('/')).html).toContain('action="/recherche"');
  });

  it('says in each language how to search when nothing is asked', async () => {
    expect((await page('')).html).toContain('Comment chercher');
    expect((await web.browser().open('/recherche?lang=en')).html).toContain('How to search');
  });

  it('narrows by links to real addresses, and widens again', async () => {
    const { html } = await page(words('innovation'));
    expect(html).toMatch(/href="\/recherche\?q=innovation&amp;kind=thread"/);
    const narrowed = (await page('q=innovation&kind=lead')).html;
    expect(narrowed).toContain('retirer ce filtre');
    expect(narrowed).not.toContain('href="/glossaire/innovation-sociale"');
  });

  it('keeps the language of messages apart from the reader’s own', async () => {
    const browser = web.browser();
    const { html } = await browser.get(`/recherche?${words('innovation')}&langue=en`);
    expect(html).toContain('lang="fr-CA"');
    expect(html).toContain('name="langue" value="en"');
  });

  it('asks whether a mistyped title was meant', async () => {
    const { html } = await page(words('accompagnemant'));
    expect(html).toMatch(/Vouliez-vous dire <a href="\/recherche\?q=accompagnement">accompagnement<\/a>/);
  });

  it('says that nothing was found, and what to do', async () => {
    const { status, html } = await page(words('introuvablement'));
    expect(status).toBe(200);
    expect(html).toContain('Rien ne correspond à cette recherche');
  });

  it.each([
    ['q=', 200],
    [`q=${'a'.repeat(10_000)}`, 200],
    ['q=%00', 200],
    ['q=%22sans+fin', 200],
    ['q=-mot', 200],
    ["q='%3B+drop+table+post%3B--", 200],
    ['q=%D7%9E%D7%99%D7%9C%D7%94%E2%80%AE', 200],
    ['q=%FF%FE', 200],
    ['q=mot&theme=zz&lead=%27&from=hier&to=2026-02-31&page=-4&kind=tout&lang=de&sector=%00', 200],
    ['q=mot&q=autre&theme[]=1', 200],
    ['q=mot&page=50', 200],
    ['q=%3Cscript%3Ealert(1)%3C/script%3E', 200],
  ])('answers a clear page to %s', async (query, status) => {
    const answer = await page(query);
    expect(answer.status).toBe(status);
    expect(answer.html).not.toContain('<script>alert');
  });

  it('says that a text is too long, in one sentence', async () => {
    expect((await page(`q=${'a'.repeat(300)}`)).html).toContain('C’est trop long pour une recherche');
  });
});

describe('search for programs', () => {
  it('gives hits with addresses, and facets', async () => {
    const { status, body } = await api(words('recherche-action'));
    expect(status).toBe(200);
    expect(body.items.map(({ url }) => url)).toContain('http://forum.test/glossaire/recherche-action');
    expect(body).toMatchObject({ problem: null, suggestion: null, total: { more: false } });
  });

  it('refuses by name a narrowing that it does not understand', async () => {
    const { status, body } = await api('q=mot&theme=zz&kind=tout');
    expect(status).toBe(422);
    expect(Object.keys(body.fields ?? {}).sort()).toEqual(['kind', 'theme']);
  });

  it('finds nothing of a hidden discussion for a visitor', async () => {
    const found = async () => (await api(`${words('competences')}&kind=thread`)).body.items.length;
    const before = await found();
    expect(before).toBeGreaterThan(0);
    await web.get(Database).reader.rows(sql`update thread set hidden_at = now()`);
    expect(await found()).toBe(0);
    await web.get(Database).reader.rows(sql`update thread set hidden_at = null`);
    expect(await found()).toBe(before);
  });
});
