import { ApiTokensService } from '@forum/identity';
import { Database, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { routesOf } from '../../../../test/leaks/routes.js';
import { signedIn } from '../identity/identity-web.fixture.js';

const FORM = 'application/x-www-form-urlencoded';
const SITE = 'http://forum.test';

type Headers = Readonly<Record<string, string>>;

describe('a write', () => {
  let web: TestWeb;
  let reader: { person: Person; browser: TestBrowser };
  let token = '';
  beforeAll(async () => {
    web = await testWeb();
    reader = await signedIn(web);
    token = await csrfOf(reader.browser);
  });
  beforeEach(async () => {
    await web.get(Database).reader.rows(sql`delete from rate_limit`);
  });
  afterAll(() => web.close());

  const csrfOf = async (browser: TestBrowser) =>
    /name="_csrf" value="([^"]+)"/.exec((await browser.get('/compte')).html)?.[1] ?? '';
  const session = (browser: TestBrowser) => ({ cookie: `forum_session=${browser.cookie('forum_session')}` });
  const post = (url: string, payload: string, headers: Headers) =>
    web.app.inject({
      method: 'POST',
      url,
      payload,
      headers: { host: 'forum.test', 'content-type': FORM, ...headers },
    });
  /** A form that changes something, so that what was refused can be told from what was done. */
  async function savesName(payload: string, headers: Headers): Promise<'saved' | number> {
    const name = `Nom ${Math.trunc(performance.now() * 1_000)}`;
    const { statusCode } = await post('/compte', `name=${name}&sector=community${payload}`, headers);
    const row = await web.get(Database).reader.one<{ name: string }>(sql`
      select name from account where id = ${reader.person.id}`);
    return row?.name === name ? 'saved' : statusCode;
  }

  it('of a session is done with the token of one of its pages, in the form or in a header', async () => {
    const own = { ...session(reader.browser), origin: SITE, 'sec-fetch-site': 'same-origin' };
    expect(await savesName(`&_csrf=${token}`, own)).toBe('saved');
    expect(await savesName('', { ...own, 'x-csrf-token': token })).toBe('saved');
    expect(await savesName(`&_csrf=${await csrfOf(reader.browser)}`, own)).toBe('saved');
  });

  it.each<[string, (other: string) => [string, Headers]]>([
    ['without a token', () => ['', {}]],
    ['with an empty token', () => ['&_csrf=', {}]],
    ['with a token that nobody made', () => ['&_csrf=AAAAAAAA-AAAAAAAAAAAAAAAAAAAAAAAAAAA', {}]],
    ['with the token of another person', (other) => [`&_csrf=${other}`, {}]],
    ['with the token of another person in a header', (other) => ['', { 'x-csrf-token': other }]],
    ['with its token said twice', () => [`&_csrf=${token}&_csrf=${token}`, {}]],
    ['with a wrong header beside the right field', () => [`&_csrf=${token}`, { 'x-csrf-token': 'faux' }]],
    ['with its token as JSON of another kind', () => [`&_csrf[]=${token}`, {}]],
  ])('of a session is refused %s, even from our own pages', async (_, forged) => {
    const other = await csrfOf((await signedIn(web)).browser);
    const [payload, headers] = forged(other);
    const own = { ...session(reader.browser), origin: SITE, 'sec-fetch-site': 'same-origin' };
    expect(await savesName(payload, { ...own, ...headers })).toBe(403);
  });

  it('of a session says that the page was open for too long, in the reader’s language', async () => {
    const headers = { ...session(reader.browser), origin: SITE };
    const french = await post('/compte', 'name=X', headers);
    expect(french.body).toContain('ouverte depuis trop longtemps');
    const english = await post('/compte?lang=en', 'name=X', headers);
    expect(english.body).toContain('had been open for too long');
    const program = await post('/api/v1/threads', '{}', { ...headers, 'content-type': 'application/json' });
    expect(program.statusCode).toBe(403);
    expect(program.json()).toMatchObject({ title: 'csrf', status: 403 });
  });

  it.each<[string, Headers, number]>([
    ['from our own pages', { origin: SITE, 'sec-fetch-site': 'same-origin' }, 422],
    ['from our own pages in an older browser', { origin: SITE }, 422],
    ['typed or kept as a bookmark', { 'sec-fetch-site': 'none' }, 422],
    ['from a program that is no browser', {}, 422],
    ['from another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['from another site in an older browser', { origin: 'https://evil.example' }, 403],
    ['from a sibling site', { origin: 'http://autre.forum.test', 'sec-fetch-site': 'same-site' }, 403],
    ['from a frame without an origin', { origin: 'null' }, 403],
    ['that says two things at once', { origin: SITE, 'sec-fetch-site': 'cross-site' }, 403],
    ['from the same name over another protocol', { origin: 'https://forum.test' }, 403],
    ['from a name that begins like ours', { origin: 'http://forum.test.evil.example' }, 403],
  ])('of a visitor %s', async (_, headers, status) => {
    expect((await post('/connexion', 'address=', headers)).statusCode).toBe(status);
  });

  it('is guarded on every route that writes, but those whose address is the authority', async () => {
    const isWriting = (method: string) => !['GET', 'HEAD', 'OPTIONS'].includes(method);
    const writing = routesOf(web.app).flatMap(({ path, methods }) =>
      methods.filter(isWriting).map((method) => ({ method, path })),
    );
    const headers = { ...session(reader.browser), origin: 'https://evil.example', 'content-type': FORM };
    const guarded: string[] = [];
    const open: string[] = [];
    for (const { method, path } of writing) {
      const url = path.replace(/:\w+/g, '1');
      const request = { method: method as 'POST', url, payload: 'a=b', headers };
      const { statusCode, body } = await web.app.inject(request);
      const refused = statusCode === 403 && /ouverte depuis trop longtemps|"title":"csrf"/.test(body);
      (refused ? guarded : open).push(`${method} ${path}`);
    }
    expect(guarded.length).toBeGreaterThan(40);
    expect(open.sort()).toEqual([
      'POST /abonnement/confirmer/:token',
      'POST /abonnement/confirmer/:token/themes',
      'POST /courriels/communaute/:token',
      'POST /courriels/desabonnement/:token',
      'POST /courriels/discussion/:token',
      'POST /courriels/preferences/:token',
      'POST /courriels/reponse/:token',
      'POST /invitation/:token/refus',
      'POST /rencontres/:token',
    ]);
  });

  it('of a program with a token of its own needs no other, and no cookie stands beside it', async () => {
    const { token: bearer } = await web
      .get(ApiTokensService)
      .create(reader.person.actor, { name: 'essai', scopes: ['read', 'write'] });
    const { token: reading } = await web
      .get(ApiTokensService)
      .create(reader.person.actor, { name: 'lecture', scopes: ['read'] });
    const write = (authorization: string, headers: Headers = {}) =>
      post('/api/v1/threads', '{}', { 'content-type': 'application/json', authorization, ...headers });
    expect((await write(`Bearer ${bearer}`)).statusCode).toBe(422);
    expect((await write(`Bearer ${bearer}`, { origin: 'https://evil.example' })).statusCode).toBe(422);
    const readOnly = await write(`Bearer ${reading}`);
    expect([readOnly.statusCode, readOnly.json().title]).toEqual([403, 'scope-missing']);
    const wrong = await write('Bearer not-a-token-of-anybody-here', session(reader.browser));
    expect([wrong.statusCode, wrong.json().title]).toEqual([401, 'bad-token']);
    expect(wrong.headers['www-authenticate']).toBe('Bearer');
  });

  it('is never a reading: GET and HEAD on every route that writes change nothing', async () => {
    const before = await stateOf(web);
    for (const { path, methods } of routesOf(web.app).filter(({ methods: all }) => !all.includes('GET')))
      for (const method of ['GET', 'HEAD'] as const) {
        const url = path.replace(/:\w+/g, '1');
        const { statusCode } = await web.app.inject({ method, url, headers: session(reader.browser) });
        expect([methods, url, statusCode < 500]).toEqual([methods, url, true]);
      }
    expect(await stateOf(web)).toEqual(before);
  });
});

/** All that a write could change, as one number per table. */
async function stateOf(web: TestWeb): Promise<object | undefined> {
  return web.get(Database).reader.one<object>(sql`
    select (select md5(string_agg(t::text, ',' order by id)) from post t) as posts,
      (select md5(string_agg(t::text, ',' order by id)) from thread t) as threads,
      (select md5(string_agg(concat(id, name, locale, closed_at), ',' order by id)) from account t) as accounts,
      (select count(*) from session) as sessions, (select count(*) from mail) as mails,
      (select count(*) from draft) as drafts, (select count(*) from audit_entry) as audit,
      (select count(*) from fact) as facts`);
}
