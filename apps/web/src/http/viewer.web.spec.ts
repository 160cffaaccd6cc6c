import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, transaction } from '../identity/identity-web.fixture.js';

const PREFETCHES: Record<string, string>[] = [
  { 'sec-purpose': 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { purpose: 'prefetch' },
];

let web: TestWeb;
beforeAll(async () => {
  web = await testWeb();
});
afterAll(() => web.close());

const langOf = (html: string) => /<html lang="(fr|en)-CA">/.exec(html)?.[1];

describe('the language of a page', () => {
  it.each([
    ['/', 'fr'],
    ['/?lang=en', 'en'],
    ['/?lang=fr', 'fr'],
    ['/?lang=de', 'fr'],
    ['/?lang=EN', 'fr'],
    ['/?lang=', 'fr'],
    ['/?lang=en&lang=en', 'fr'],
    ['/?lang[]=en', 'fr'],
    ['/nulle-part?lang=en', 'en'],
  ])('at %s is %s', async (url, lang) => {
    expect(langOf((await web.browser().get(url)).html)).toBe(lang);
  });

  it('is a person’s choice, never guessed from what the browser accepts', async () => {
    const page = await web.browser().get('/', { 'accept-language': 'en-CA,en;q=0.9' });
    expect(langOf(page.html)).toBe('fr');
    expect(page.headers['set-cookie']).toBeUndefined();
  });

  it('is kept for a year in a cookie that no script reads, and goes on to every page', async () => {
    const browser = web.browser();
    const page = await browser.get('/?lang=en');
    expect(page.headers['set-cookie']).toBe(
      'forum_lang=en; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
    );
    expect(langOf((await browser.get('/pistes')).html)).toBe('en');
    expect(langOf((await browser.get('/pistes?lang=fr')).html)).toBe('fr');
    expect(langOf((await browser.get('/discussions')).html)).toBe('fr');
  });

  it('is kept under a name that only this site can set, over HTTPS', async () => {
    const https = await testWeb({ env: { BASE_URL: 'https://forum.test' } });
    try {
      const page = await https.browser().get('/?lang=en');
      expect(page.headers['set-cookie']).toBe(
        '__Host-forum_lang=en; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
      );
      const sibling = https.browser();
      sibling.setCookie('forum_lang', 'en');
      for (const _ of ['first', 'from memory'])
        expect(langOf((await sibling.get('/discussions')).html)).toBe('fr');
      const other = https.browser();
      other.setCookie('__Host-forum_lang', 'en');
      for (const _ of ['first', 'from memory'])
        expect(langOf((await other.get('/discussions')).html)).toBe('en');
    } finally {
      await https.close();
    }
  });

  it('of a page kept in memory is the reader’s own, however they take turns', async () => {
    const [french, english] = [web.browser(), web.browser()];
    english.setCookie('forum_lang', 'en');
    for (let turn = 0; turn < 3; turn++) {
      expect(langOf((await french.get('/themes/1')).html)).toBe('fr');
      expect(langOf((await english.get('/themes/1')).html)).toBe('en');
    }
  });

  it('is the account’s, unless this browser chose another', async () => {
    const { browser } = await signedIn(web, { locale: 'en' });
    expect(langOf((await browser.get('/discussions')).html)).toBe('en');
    expect(langOf((await browser.get('/discussions?lang=fr')).html)).toBe('fr');
    expect(langOf((await browser.get('/discussions')).html)).toBe('fr');
  });

  it('is said in words at the top only for what was done here', async () => {
    const browser = web.browser();
    expect((await browser.get('/a-propos?fait=signed-out')).html).toContain('Vous êtes hors du forum.');
    for (const code of ['toString', '__proto__', 'constructor', '<b>', 'x'.repeat(41), 'SIGNED-OUT']) {
      const { status, html } = await browser.get(`/a-propos?fait=${encodeURIComponent(code)}`);
      expect(status).toBe(200);
      expect(html).not.toContain('role="status"');
    }
  });
});

describe('a visit', () => {
  let reader: { person: Person; browser: TestBrowser };
  beforeAll(async () => {
    reader = await signedIn(web);
    await transaction(web, (tx) => tx.rows(sql`update session set last_seen_at = now() - interval '1 hour'`));
  });

  const traces = async () =>
    web.get(Database).reader.one(sql`
      select (select count(*)::int from read_position where account_id = ${reader.person.id}) as read,
        (select last_seen_at > now() - interval '1 minute' from session where account_id = ${reader.person.id}) as seen`);
  const ask = (method: 'GET' | 'HEAD', url: string, headers: Record<string, string> = {}) =>
    web.app.inject({
      method,
      url,
      headers: { cookie: `forum_session=${reader.browser.cookie('forum_session')}`, ...headers },
    });

  it('is neither a HEAD nor a prefetch: they change nothing, and keep no language', async () => {
    const path = (await reader.browser.get('/discussions/1', { 'sec-purpose': 'prefetch' })).location;
    const answers = [
      await ask('HEAD', path),
      await ask('HEAD', `${path}?lang=en`),
      ...(await Promise.all(PREFETCHES.map((headers) => ask('GET', `${path}?lang=en`, headers)))),
    ];
    for (const { statusCode, headers } of answers) {
      expect(statusCode).toBe(200);
      expect(headers['set-cookie']).toBeUndefined();
    }
    expect(await traces()).toEqual({ read: 0, seen: false });
  });

  it('by a GET moves the reader’s own position and their last visit, nothing else', async () => {
    const path = (await ask('GET', '/discussions/1')).headers.location as string;
    await ask('GET', path);
    expect(await traces()).toEqual({ read: 1, seen: true });
  });

  it('answers a HEAD as it would a GET, to anyone', async () => {
    for (const url of ['/', '/discussions', '/a-propos', '/api/v1/threads', '/nulle-part', '/sitemap.xml']) {
      const [head, get] = [
        await web.app.inject({ method: 'HEAD', url }),
        await web.app.inject({ method: 'GET', url, headers: { cookie: 'nothing=kept' } }),
      ];
      expect([url, head.statusCode]).toEqual([url, get.statusCode]);
      expect(head.headers['content-type']).toBe(get.headers['content-type']);
    }
  });

  it('with a session that is over, or never was, is a visitor’s', async () => {
    for (const session of ['', 'x', 'x'.repeat(43), '../../etc', 'é'.repeat(20)]) {
      const { statusCode, body } = await web.app.inject({
        url: '/discussions',
        headers: { cookie: `forum_session=${encodeURIComponent(session)}` },
      });
      expect(statusCode).toBe(200);
      expect(body).toContain('/connexion');
    }
  });
});
