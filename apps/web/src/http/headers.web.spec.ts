import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readingPaths, routesOf } from '../../../../test/leaks/routes.js';
import { signedIn } from '../identity/identity-web.fixture.js';

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** One address that is there for each kind of parameter. */
const THERE: Readonly<Record<string, string>> = {
  ':code': '2B',
  ':number': '2',
  ':postId': '1',
  ':slug': 'concertaction-quebec-2007',
  ':id': '1',
  ':token': 'x'.repeat(43),
};

const filled = (path: string) => path.replace(/:\w+/g, (name) => THERE[name] ?? name);

const LIVING = /<script|<style|\sstyle=|<[^>]+\son\w+=|javascript:|<base\b|<meta http-equiv/gi;
const LOADING = /<(?:link|img|script|iframe|source|video|audio|embed|object|use|input)\b[^>]*>/g;

/** The live bar's file, ours, under 2 kB, on a discussion's page: all else that would run is a danger. */
const OWN_SCRIPT = /<script type="module" src="\/assets\/direct\.[\w-]{10}\.js"><\/script>/;

/** What would run in a page, leave it or come into it from elsewhere: nothing may, but our one file. */
function dangers(page: string): string[] {
  const html = page.replace(OWN_SCRIPT, '');
  const loading = (html.match(LOADING) ?? []).filter(
    (tag) => !/rel="(canonical|alternate|next|prev)"/.test(tag),
  );
  const loaded = loading.flatMap((tag) => [...tag.matchAll(/\s(?:src|href|data|srcset|poster)="([^"]*)"/g)]);
  const sent = [...html.matchAll(/\b(?:form)?action="([^"]*)"/g)];
  const elsewhere = [...loaded, ...sent].map(([, to = '']) => to).filter((to) => !/^(\/(?!\/)|#)/.test(to));
  return [...(html.match(LIVING) ?? []), ...elsewhere];
}

describe('every answer', () => {
  let web: TestWeb;
  let reader: TestBrowser;
  let administrator: TestBrowser;
  beforeAll(async () => {
    web = await testWeb();
    reader = (await signedIn(web)).browser;
    administrator = (await signedIn(web, { roles: ['administrator'] })).browser;
  });
  afterAll(() => web.close());

  const places = () =>
    readingPaths(routesOf(web.app))
      // Mail has its styles in line, and a frame with a policy of its own.
      .filter((path) => !path.endsWith('/html'))
      .map(filled);

  it.each([
    ['a page', 'GET', '/a-propos', 200],
    ['a page kept in memory', 'GET', '/discussions', 200],
    ['the same page again', 'GET', '/discussions', 200],
    ['a page that is not there', 'GET', '/nulle-part', 404],
    ['an address that cannot be read', 'GET', '/%zz', 404],
    ['a redirection', 'GET', '/discussions/1', 301],
    ['the answer of a program', 'GET', '/api/v1/threads', 200],
    ['a refusal to a program', 'GET', '/api/v1/threads/0', 404],
    ['a form that is refused', 'POST', '/connexion', 422],
    ['a form that is too large', 'POST', '/connexion', 413],
    ['the style sheet', 'GET', 'stylesheet', 200],
  ] as const)(
    '%s lets nothing be run, framed or loaded from elsewhere',
    async (what, method, url, status) => {
      const sheet =
        /href="(\/assets\/[^"]+\.css)"/.exec((await web.browser().get('/a-propos')).html)?.[1] ?? '';
      const payload = what === 'a form that is too large' ? 'a='.padEnd(1_100_000, 'a') : 'a=b';
      const { headers, statusCode } = await web.app.inject({
        method,
        url: url === 'stylesheet' ? sheet : url,
        ...(method === 'POST'
          ? { payload, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
          : {}),
      });
      expect(statusCode).toBe(status);
      expect(headers).toMatchObject({
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers.server).toBeUndefined();
    },
  );

  it('asks for HTTPS from then on, once it came by it', async () => {
    const https = await testWeb({ env: { BASE_URL: 'https://forum.test' } });
    try {
      const { headers } = await https.browser().get('/a-propos');
      expect(headers['content-security-policy']).toBe(`${POLICY};upgrade-insecure-requests`);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
    } finally {
      await https.close();
    }
  });

  it.each(['a visitor', 'a reader', 'an administrator'])(
    'holds no code, no style in line and no form to elsewhere, on every page, for %s',
    async (who) => {
      const browsers = { 'a reader': reader, 'an administrator': administrator } as Record<
        string,
        TestBrowser
      >;
      const browser = browsers[who] ?? web.browser();
      expect(places().length).toBeGreaterThan(60);
      for (const url of places()) {
        const { html, headers } = await browser.open(url);
        const isPage = String(headers['content-type']).startsWith('text/html');
        expect([url, isPage ? dangers(html) : []]).toEqual([url, []]);
      }
    },
  );

  it.each([
    '<script src="/a.js"></script>',
    '<p style="color:red">',
    '<p onclick="x()">',
    '<a href="javascript:x()">',
    '<img src="https://ailleurs.example/a.png">',
    '<img src="//ailleurs.example/a.png">',
    '<link rel="stylesheet" href="https://ailleurs.example/a.css"/>',
    '<form action="https://ailleurs.example/">',
    '<button formaction="//ailleurs.example/">',
  ])('would be seen to hold %s', (html) => {
    expect(dangers(html)).not.toEqual([]);
  });

  it('to a visitor sets no cookie and holds no token, on any page', async () => {
    for (const url of places()) {
      const { headers, html } = await web.browser().get(url);
      expect([url, headers['set-cookie']]).toEqual([url, undefined]);
      expect([url, html.includes('name="_csrf"')]).toEqual([url, false]);
    }
  });

  it('to a reader is kept by no cache but theirs', async () => {
    for (const url of places().filter((path) => !path.startsWith('/assets/'))) {
      const { headers } = await reader.get(url);
      if (/^public/.test(String(headers['cache-control']))) {
        // The same for everyone, with or without a session.
        const visitors = await web.browser().get(url);
        expect([url, (await reader.get(url)).html]).toEqual([url, visitors.html]);
      }
    }
  });
});
