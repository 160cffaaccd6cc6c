import { Database, FixedClock, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readingPaths, routesOf } from '../../../../../test/leaks/routes.js';

const addressesIn = (xml: string) =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));

const refusedBy = (robots: string) =>
  robots
    .split('\n')
    .flatMap((line) => /^Disallow: (\S+)$/.exec(line)?.[1] ?? [])
    .map((path) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}`));

describe('the sitemap', () => {
  let web: TestWeb;
  const clock = new FixedClock('2026-11-24T12:00:00Z');
  /** The list is kept for minutes: time passes between two promises. */
  const read = async (path = '/sitemap.xml') => {
    clock.advance(600_000);
    return web.browser().get(path);
  };
  const run = (query: Parameters<Database['reader']['rows']>[0]) => web.get(Database).reader.rows(query);

  beforeAll(async () => {
    web = await testWeb({ clock });
  });
  afterAll(() => web.close());

  it('lists the pages that a visitor may read: home, themes, leads, discussions, events, terms', async () => {
    const page = await read();
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('application/xml; charset=utf-8');
    const urls = addressesIn(page.html);
    expect(new Set(urls).size).toBe(urls.length);
    const paths = urls.map((url) => url.replace('http://forum.test', ''));
    expect(paths).toEqual(
      expect.arrayContaining([
        '/',
        '/themes/1',
        '/pistes',
        '/pistes/2D',
        '/evenements/concertaction-quebec-2007',
        '/glossaire/innovation-sociale',
        '/confidentialite',
      ]),
    );
    expect(paths.filter((path) => path.startsWith('/discussions/'))).toHaveLength(6);
    expect(page.html).toMatch(/<loc>http:\/\/forum\.test\/<\/loc><lastmod>\d{4}-\d\d-\d\dT/);
  });

  it('lists only pages that open for someone who is nobody here', async () => {
    for (const url of addressesIn((await read()).html)) {
      const { status } = await web.browser().get(url.replace('http://forum.test', ''));
      expect([url, status]).toEqual([url, 200]);
    }
  });

  it('forgets a discussion that moderation hides, and finds it again once it is restored', async () => {
    const slug = 'ou-naissent-les-innovations-sociales';
    const shown = (html: string) => html.includes(`/${slug}`);
    expect(shown((await read()).html)).toBe(true);
    await run(sql`update thread set hidden_at = now() where slug like ${`${slug}%`}`);
    expect(shown((await read()).html)).toBe(false);
    await run(sql`update thread set hidden_at = null where slug like ${`${slug}%`}`);
    expect(shown((await read()).html)).toBe(true);
  });

  it('is the same for everyone: shared by caches, without cookie, whatever session asks', async () => {
    const browser = web.browser();
    browser.setCookie('forum_session', 'somebody');
    for (const path of ['/sitemap.xml?lang=en', '/robots.txt?lang=en']) {
      const { headers } = await browser.get(path);
      expect(headers['set-cookie']).toBeUndefined();
      expect(headers['cache-control']).toBe('public, max-age=3600');
    }
  });

  it.each(['0', '2', '-1', '1.5', 'x', '99999', ''])('has no page %p while one is enough', async (page) => {
    expect((await read(`/sitemap.xml?page=${page}`)).status).toBe(404);
  });

  it('becomes an index of pages beyond 50,000 addresses; each stands in one page, once', async () => {
    await run(sql`
      insert into thread (slug, title, lang, theme, author_id, last_number, posts)
      select 'discussion-' || n, 'Discussion ' || n, 'fr', 1, (select id from account limit 1), 0, 0
      from generate_series(1, 50000) as n`);
    const index = addressesIn((await read()).html);
    expect(index).toEqual(['http://forum.test/sitemap.xml?page=1', 'http://forum.test/sitemap.xml?page=2']);
    const pages = [];
    for (const url of index) pages.push(addressesIn((await read(url.replace('http://forum.test', ''))).html));
    expect(pages[0]).toHaveLength(50_000);
    expect(new Set(pages.flat()).size).toBe(pages.flat().length);
    expect(pages.flat().filter((url) => url.includes('/discussions/'))).toHaveLength(50_006);
    expect((await read('/sitemap.xml?page=3')).status).toBe(404);
  });
});

describe('robots.txt', () => {
  let web: TestWeb;
  beforeAll(async () => {
    web = await testWeb();
  });
  afterAll(() => web.close());

  it('keeps search engines out of what is personal, and shows them the sitemap', async () => {
    const page = await web.browser().get('/robots.txt');
    expect(page.headers['content-type']).toBe('text/plain; charset=utf-8');
    const lines = page.html.split('\n');
    expect(lines[0]).toBe('User-agent: *');
    for (const path of [
      '/compte',
      '/courriels/',
      '/connexion',
      '/api/',
      '/administration',
      '/personnes/',
      '/moderation',
    ])
      expect(lines).toContain(`Disallow: ${path}`);
    expect(lines).toContain('Sitemap: http://forum.test/sitemap.xml');
  });

  it('keeps search engines out of every page that is not everyone’s', async () => {
    const { html } = await web.browser().get('/robots.txt');
    const refused = refusedBy(html);
    const open = readingPaths(routesOf(web.app)).filter(
      (path) => !refused.some((pattern) => pattern.test(path)),
    );
    const everyones = [
      /^\/$/,
      /^\/(a-propos(\/registre)?|aide|conditions|confidentialite|accessibilite)$/,
      /^\/(discussions|pistes|evenements|glossaire)$/,
      /^\/discussions\/:id(\/:slug)?$/,
      /^\/communautes(\/:slug(\/(discussions|documents(\/:id)?|agenda(\/:id(\/rencontre\.ics)?)?|charte))?)?$/,
      /^\/(themes\/:number|pistes\/:code|glossaire\/:slug|evenements\/:slug(\/bilan)?)$/,
      /(^|\/)(flux\.atom|agenda\.ics)$/,
      /^\/(assets\/.+|favicon\.\w+|robots\.txt|sitemap\.xml)$/,
    ];
    expect(open.filter((path) => !everyones.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it('keeps out nothing that the sitemap lists', async () => {
    const { html } = await web.browser().get('/robots.txt');
    const patterns = refusedBy(html);
    const paths = addressesIn((await web.browser().get('/sitemap.xml')).html).map(
      (url) => new URL(url).pathname,
    );
    expect(paths.filter((path) => patterns.some((pattern) => pattern.test(path)))).toEqual([]);
  });
});
