import { Database } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { lastMailTo } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn } from '../identity/identity-web.fixture.js';

const FORM = 'application/x-www-form-urlencoded';

/** Every cookie that the forum gives, by doing what makes it give one. */
async function cookiesOf(web: TestWeb): Promise<Map<string, string>> {
  const given = new Map<string, string>();
  const origin = web.config.baseUrl;
  const post = async (url: string, payload: string, cookie = '') => {
    const headers = { host: 'forum.test', origin, 'content-type': FORM, ...(cookie ? { cookie } : {}) };
    keep(await web.app.inject({ method: 'POST', url, payload, headers }));
  };
  const keep = ({ headers }: { headers: Record<string, unknown> }) => {
    for (const line of [headers['set-cookie'] ?? []].flat() as string[])
      given.set(String(line.split('=')[0]), line);
  };
  keep(await web.app.inject({ url: '/?lang=en' }));
  await post('/discussions/nouvelle', 'title=Un+titre&body=Un+texte');
  await post('/connexion', 'address=quelqu-un%40example.org&stay=oui');
  const { text } = await lastMailTo(web.get(Database), 'quelqu-un@example.org');
  await post(/\/connexion\/lien\/[\w-]+/.exec(text)?.[0] ?? '', '');
  return given;
}

describe('cookies', () => {
  it('are four, which no script reads and no other site sends', async () => {
    const web = await testWeb();
    const given = await cookiesOf(web);
    await web.close();
    expect([...given.keys()].sort()).toEqual(['forum_browser', 'forum_draft', 'forum_lang', 'forum_session']);
    for (const line of given.values()) {
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).toContain('; HttpOnly');
      expect(line).toContain('; SameSite=Lax');
      expect(line).not.toContain('Domain');
    }
  });

  it('can be set by this very site alone, and travel encrypted, over HTTPS', async () => {
    const web = await testWeb({ env: { BASE_URL: 'https://forum.test' } });
    const given = await cookiesOf(web);
    await web.close();
    expect(given.size).toBe(4);
    for (const [name, line] of given) {
      expect(name).toMatch(/^__Host-forum_/);
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).toContain('; HttpOnly');
      expect(line).toContain('; Secure');
      expect(line).toContain('; SameSite=Lax');
      expect(line).not.toContain('Domain');
    }
  });
});

describe('the way back', () => {
  let web: TestWeb;
  let reader: TestBrowser;
  let newcomer: TestBrowser;
  beforeAll(async () => {
    web = await testWeb();
    reader = (await signedIn(web)).browser;
    newcomer = (await signedIn(web, { name: null })).browser;
  });
  afterAll(() => web.close());

  const elsewhere = [
    'https://evil.example/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%2f/evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'http:evil.example',
    '@evil.example',
    '.evil.example',
    '/..//evil.example',
    '/discussions\r\nSet-Cookie: a=b',
  ];

  it.each(elsewhere)('never leads to %j', async (next) => {
    const asked = ['/connexion', '/inscription'].map((path) => `${path}?next=${encodeURIComponent(next)}`);
    for (const browser of [web.browser(), reader, newcomer]) {
      const pages = await Promise.all(asked.map((url) => browser.get(url)));
      for (const page of pages) {
        expect(waysOn(page).filter((way) => !isOurs(way))).toEqual([]);
        expect(page.headers['set-cookie']).toBeUndefined();
      }
    }
  });

  it('leads back to a page of ours', async () => {
    const page = await web.browser().get('/connexion?next=%2Fdiscussions%3Ftheme%3D2');
    expect(page.html).toContain('name="next" value="/discussions?theme=2"');
    expect((await reader.get('/connexion?next=%2Fpistes')).location).toBe('/pistes');
  });
});

/** Where a page would send its reader on: by its form, or at once. */
function waysOn({ html, location }: { readonly html: string; readonly location: string }): string[] {
  const hidden = /name="next" value="([^"]*)"/.exec(html)?.[1] ?? '/';
  return [hidden.replaceAll('&amp;', '&'), location === '' ? '/' : location];
}

function isOurs(way: string): boolean {
  return /^\/(?![/\\])/.test(way) && new URL(way, 'http://forum.test').origin === 'http://forum.test';
}
