import { Database, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { problems, readMail, someone, words } from '../identity-web.fixture.js';

let web: TestWeb;
let born = 0;
const newAddress = () => `arrivante-${++born}@example.org`;
const count = async (table: 'session' | 'account' | 'mail' | 'sign_in_request') =>
  (
    await web.get(Database).reader.one<{ n: number }>(sql`
    select (case ${table} when 'session' then (select count(*) from session)
      when 'account' then (select count(*) from account) when 'mail' then (select count(*) from mail)
      else (select count(*) from sign_in_request) end)::int as n`)
  )?.n;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

beforeEach(async () => {
  await web.get(Database).reader.rows(sql`delete from rate_limit`);
});

describe('signing in by code', () => {
  it('takes an address, then six digits, and leads back to where the reader was', async () => {
    const [browser, address] = [web.browser(), newAddress()];
    const asked = await browser.post(
      '/connexion',
      { address, next: '/discussions?theme=2' },
      { from: '/connexion?next=%2Fdiscussions%3Ftheme%3D2' },
    );
    expect(asked).toMatchObject({ status: 303, location: '/connexion/code' });
    const page = await browser.get('/connexion/code');
    expect(words(page.html)).toContain('partis vers a•••@example.org');
    const { code } = await readMail(web, address);
    const entered = await browser.post('/connexion/code', { code });
    expect(entered).toMatchObject({ status: 303, location: '/discussions?theme=2&fait=signed-in' });
    expect((await browser.open('/discussions')).html).toContain('href="/compte"');
  });

  it('keeps what was typed wrong on the page, and says how many tries are left, in both languages', async () => {
    const [browser, address] = [web.browser(), newAddress()];
    await browser.post('/connexion', { address });
    const { code } = await readMail(web, address);
    const wrong = code === '000000' ? '000001' : '000000';
    const fr = await browser.post('/connexion/code', { code: wrong });
    expect(fr.status).toBe(422);
    expect(fr.html).toContain('<title>Erreur');
    expect(problems(fr.html)).toEqual(['code: Ce n’est pas le bon code. Il vous reste 4 essais.']);
    await browser.get('/connexion/code?lang=en');
    const en = await browser.post('/connexion/code', { code: wrong });
    expect(problems(en.html)).toEqual(['code: This is not the right code. You have 3 tries left.']);
  });

  it('is refused in another browser', async () => {
    const address = newAddress();
    await web.browser().post('/connexion', { address });
    const { code } = await readMail(web, address);
    const other = await web.browser().post('/connexion/code', { code }, { from: '/connexion' });
    expect(other.status).toBe(422);
    expect(problems(other.html)[0]).toContain('dans le navigateur qui l’a demandé');
  });
});

describe('signing in by link', () => {
  it('takes a button: a scanner’s GET and HEAD sign nobody in and use nothing up', async () => {
    const [browser, address] = [web.browser(), newAddress()];
    await browser.post('/connexion', { address });
    const { link } = await readMail(web, address);
    const before = [await count('session'), await count('account')];
    for (const method of ['GET', 'HEAD', 'GET'] as const) {
      const scanned = await web.app.inject({ method, url: link, headers: { host: 'forum.test' } });
      expect(scanned.statusCode).toBe(200);
      expect(scanned.headers['set-cookie']).toBeUndefined();
      expect(scanned.headers['cache-control']).toBe('no-store');
    }
    expect([await count('session'), await count('account')]).toEqual(before);
    const phone = web.browser();
    expect(words((await phone.get(link)).html)).toContain(`avec l’adresse ${address}`);
    expect(await phone.post(link, {})).toMatchObject({ status: 303, location: '/?fait=signed-in' });
    expect((await phone.get('/deconnexion')).html).toContain('action="/deconnexion"');
  });

  it('says in plain words that a link was used or has expired, and offers another', async () => {
    const [browser, address] = [web.browser(), newAddress()];
    await browser.post('/connexion', { address });
    const { link } = await readMail(web, address);
    await web.browser().post(link, {});
    const used = await web.browser().post(link, {});
    expect(used.status).toBe(422);
    expect(words(used.html)).toContain('Ce lien a déjà servi');
    const late = newAddress();
    await browser.post('/connexion', { address: late });
    await web.get(Database).reader.rows(sql`update sign_in_request set expires_at = now()`);
    const expired = await web.browser().get((await readMail(web, late)).link);
    expect(words(expired.html)).toContain('Ce lien n’est plus valide');
    expect(expired.html).toContain('href="/connexion"');
    expect((await web.browser().get(`/connexion/lien/${'x'.repeat(43)}`)).status).toBe(404);
  });
});

describe('the answer to an address', () => {
  it('is the same whether it is known or not, in every byte but the address itself', async () => {
    const { address: known } = await someone(web);
    const unknown = newAddress();
    const seen = [];
    for (const address of [known, unknown]) {
      const browser = web.browser();
      const asked = await browser.post('/connexion', { address });
      const page = await browser.get('/connexion/code');
      const masked = `${address[0]}•••@example.org`;
      seen.push({ status: asked.status, location: asked.location, html: page.html.replaceAll(masked, '…') });
    }
    expect(seen[0]).toEqual(seen[1]);
  });

  const bad: ReadonlyArray<readonly [string, string | readonly string[]]> = [
    ['nothing', ''],
    ['spaces', '   '],
    ['half an address', 'camille.exemple@'],
    ['no host', 'camille.exemple'],
    ['no one', '@example.org'],
    ['two addresses', 'a@example.org,b@example.org'],
    ['a header after it', 'a@example.org\r\nBcc: b@example.org'],
    ['markup', '"><script>alert(1)</script>@example.org'],
    ['a hostless dot', 'a@example..org'],
    ['an endless address', `${'a'.repeat(300)}@example.org`],
    ['a space in it', 'ca mille@example.org'],
    ['twice the field', ['a@example.org', 'b@example.org']],
  ];

  it.each(bad)(
    'is one clear sentence at its field for %s, in both languages, and nothing is sent',
    async (_, address) => {
      const before = [await count('mail'), await count('sign_in_request')];
      for (const [lang, sentence] of [
        ['fr', /^address: (Entrez une adresse complète, par exemple|Ce champ est nécessaire\.)/],
        ['en', /^address: (Enter a complete address, for example|This field is needed\.)/],
      ] as const) {
        const browser = web.browser();
        await browser.get(`/connexion?lang=${lang}`);
        const page = await browser.post('/connexion', { address });
        expect(page.status).toBe(422);
        expect(problems(page.html)).toEqual([expect.stringMatching(sentence)]);
        expect(page.html).toContain('aria-invalid="true"');
        expect(page.html).not.toContain('<script>alert');
      }
      expect([await count('mail'), await count('sign_in_request')]).toEqual(before);
    },
  );

  it('is a pause, and when it ends, once too many codes were asked for', async () => {
    const address = newAddress();
    for (let n = 0; n < 5; n++) await web.browser().post('/connexion', { address });
    const page = await web.browser().post('/connexion', { address });
    expect(page.status).toBe(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(words(page.html)).toMatch(/Réessayez dans \d+ minutes/);
  });
});

describe('where one is led afterwards', () => {
  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'is never %s',
    async (next) => {
      const [browser, address] = [web.browser(), newAddress()];
      const form = await browser.get(`/connexion?next=${encodeURIComponent(next)}`);
      expect(form.html).not.toContain('name="next"');
      await browser.post('/connexion', { address, next });
      const { code } = await readMail(web, address);
      const entered = await browser.post('/connexion/code', { code });
      expect(entered.location).toBe('/?fait=signed-in');
      const again = await browser.get(`/connexion?next=${encodeURIComponent(next)}`);
      expect(again.location).toBe('/');
    },
  );
});

describe('the session', () => {
  const enter = async (stay: Record<string, string>, at = web) => {
    const [browser, address] = [at.browser(), newAddress()];
    await browser.post('/connexion', { address, ...stay });
    const { link } = await readMail(at, address);
    const response = await at.app.inject({
      method: 'POST',
      url: link,
      headers: { host: new URL(at.config.baseUrl).host, origin: at.config.baseUrl },
    });
    return response.cookies.find(({ name }) => name.endsWith('forum_session'));
  };

  it('is in a cookie that no script reads and no other site sends, gone with the browser', async () => {
    const cookie = await enter({});
    expect(cookie).toMatchObject({ name: 'forum_session', httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(cookie?.maxAge).toBeUndefined();
    expect((await enter({ stay: 'oui' }))?.maxAge).toBeGreaterThan(60 * 86_400);
  });

  it('is in a __Host- cookie over HTTPS', async () => {
    const https = await testWeb({ env: { BASE_URL: 'https://forum.test' } });
    try {
      const cookie = await enter({}, https);
      expect(cookie).toMatchObject({ name: '__Host-forum_session', secure: true, path: '/' });
      expect(cookie?.domain).toBeUndefined();
    } finally {
      await https.close();
    }
  });

  it('is another one at each sign-in, and the one before is worth nothing', async () => {
    const [browser, address] = [web.browser(), newAddress()];
    const signIn = async () => {
      await web.browser().post('/connexion', { address });
      await browser.post((await readMail(web, address)).link, {});
      return browser.cookie('forum_session');
    };
    const [first, second] = [await signIn(), await signIn()];
    expect(second).not.toBe(first);
    const thief = web.browser();
    thief.setCookie('forum_session', String(first));
    expect((await thief.get('/compte')).status).toBe(302);
  });

  it('ends by a button that carries its token: neither a GET nor another site signs anybody out', async () => {
    const [browser, address] = [web.browser(), newAddress()];
    await browser.post('/connexion', { address });
    await browser.post((await readMail(web, address)).link, {});
    expect((await browser.get('/deconnexion')).status).toBe(200);
    expect((await browser.post('/deconnexion', {}, { csrf: 'forged' })).status).toBe(403);
    expect((await browser.get('/compte')).status).toBe(200);
    const token = browser.cookie('forum_session');
    expect(await browser.post('/deconnexion', {})).toMatchObject({ location: '/?fait=signed-out' });
    browser.setCookie('forum_session', String(token));
    expect((await browser.get('/compte')).location).toBe('/connexion?next=%2Fcompte');
  });

  it('is not opened from another site', async () => {
    const address = newAddress();
    await web.browser().post('/connexion', { address });
    const { link } = await readMail(web, address);
    const before = await count('session');
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const response = await web.app.inject({
        method: 'POST',
        url: link,
        headers: { host: 'forum.test', ...headers },
      });
      expect(response.statusCode).toBe(403);
    }
    expect(await count('session')).toBe(before);
  });

  it('is not even asked for by a form without a body', async () => {
    for (const url of ['/connexion', '/connexion/code'])
      expect(
        (await web.app.inject({ method: 'POST', url, headers: { host: 'forum.test' } })).statusCode,
      ).toBe(422);
  });
});
