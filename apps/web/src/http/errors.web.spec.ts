import { Database, sql } from '@forum/kernel';
import { NetworkService, SettingsRepository } from '@forum/network';
import { type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import { signedIn, words } from '../identity/identity-web.fixture.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 1_048_576;
/** What only those who keep the forum should read. */
const DETAILS = /\bat \w+.*\.(ts|js)|node_modules|\bselect\b|relation|TypeError|undefined|FST_|Nest|stack/i;

describe('what goes wrong', () => {
  let web: TestWeb;
  let session = '';
  beforeAll(async () => {
    web = await testWeb({ env: { LOG_LEVEL: 'silent' } });
    session = `forum_session=${(await signedIn(web)).browser.cookie('forum_session')}`;
  });
  afterAll(() => web.close());

  const ask = (options: InjectOptions, lang = 'fr') =>
    web.app.inject({
      ...options,
      headers: { host: 'forum.test', cookie: `forum_lang=${lang}`, ...options.headers },
    });

  const pages: Array<[string, number, InjectOptions, RegExp, RegExp]> = [
    ['a page that is not there', 404, { url: '/nulle-part' }, /Le chemin s’arrête ici/, /The path ends here/],
    [
      'an address that nobody can read',
      404,
      { url: '/discussions/%E0%A4%A' },
      /Le chemin s’arrête ici/,
      /The path ends here/,
    ],
    [
      'a page that takes no such form',
      404,
      { method: 'DELETE', url: '/connexion' },
      /Le chemin s’arrête ici/,
      /The path ends here/,
    ],
    [
      'a form from elsewhere',
      403,
      { method: 'POST', url: '/connexion', headers: { ...FORM, origin: 'https://evil.example' } },
      /vient d’un autre site/,
      /comes from another site/,
    ],
    [
      'a form that is too large',
      413,
      { method: 'POST', url: '/connexion', headers: FORM, payload: 'a='.padEnd(MEGABYTE + 1, 'a') },
      /L’envoi est trop volumineux\./,
      /What you sent is too large\./,
    ],
    [
      'a form of another kind',
      415,
      { method: 'POST', url: '/connexion', headers: { 'content-type': 'application/xml' }, payload: '<a/>' },
      /Ce type de contenu n’est pas accepté ici\./,
      /This type of content is not accepted here\./,
    ],
    [
      'a page of a list that was made up',
      422,
      { url: '/discussions?cursor=forgé' },
      /revenez au début/,
      /go back to its start/,
    ],
  ];

  it.each(pages)(
    '%s is a page of one sentence, %i, in both languages',
    async (_, status, request, fr, en) => {
      for (const [lang, sentence] of [
        ['fr', fr],
        ['en', en],
      ] as const) {
        const { statusCode, headers, body } = await ask(request, lang);
        expect([statusCode, headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
        expect(headers['cache-control']).toBe('no-store');
        expect(words(body)).toMatch(sentence);
        expect(body).toContain(`<html lang="${lang}-CA">`);
        expect(body).toMatch(/<h1[\s\S]*<a href="\/"/);
        expect(words(body)).not.toMatch(DETAILS);
      }
    },
  );

  const problems: Array<[string, number, string, InjectOptions, RegExp, RegExp]> = [
    ['a path of no route', 404, 'not-found', { url: '/api/v1/rien' }, /n’existe pas/, /does not exist/],
    [
      'a path that nobody can read',
      404,
      'not-found',
      { url: '/api/v1/%zz' },
      /n’existe pas/,
      /does not exist/,
    ],
    [
      'a method of no route',
      404,
      'not-found',
      { method: 'PUT', url: '/api/v1/threads' },
      /n’existe/,
      /does not/,
    ],
    [
      'a thing that is not there',
      404,
      'not-found',
      { url: '/api/v1/threads/0' },
      /n’existe pas/,
      /does not exist/,
    ],
    [
      'a list that was made up',
      422,
      'invalid',
      { url: '/api/v1/threads?cursor=x' },
      /pas valable/,
      /not valid/,
    ],
    [
      'a body that is no JSON',
      400,
      'bad-json',
      { method: 'POST', url: '/api/v1/threads', headers: JSON_TYPE, payload: '{"title":' },
      /n’est pas un JSON valable/,
      /is not valid JSON/,
    ],
    [
      'a body that would change what every object has',
      400,
      'bad-json',
      { method: 'POST', url: '/api/v1/threads', headers: JSON_TYPE, payload: '{"__proto__":{"admin":true}}' },
      /n’est pas un JSON valable/,
      /is not valid JSON/,
    ],
    [
      'a body of another kind',
      415,
      'media-type',
      { method: 'POST', url: '/api/v1/threads', headers: { 'content-type': 'text/csv' }, payload: 'a,b' },
      /pas accepté ici/,
      /not accepted here/,
    ],
    [
      'a body that is too large',
      413,
      'body-too-large',
      { method: 'POST', url: '/api/v1/threads', headers: JSON_TYPE, payload: `"${'a'.repeat(MEGABYTE)}"` },
      /trop volumineux/,
      /too large/,
    ],
    ['a question of who asks', 401, 'sign-in-first', { url: '/api/v1/me' }, /Connectez-vous/, /Sign in/],
  ];

  it.each(problems)(
    'for a program, %s is a problem document, %i %s, in both languages',
    async (_, status, title, request, fr, en) => {
      for (const [lang, sentence] of [
        ['fr', fr],
        ['en', en],
      ] as const) {
        const { statusCode, headers, body } = await ask(request, lang);
        expect(statusCode).toBe(status);
        expect(headers['content-type']).toMatch(/^application\/problem\+json\b/);
        const problem = JSON.parse(body) as Record<string, unknown>;
        expect(problem).toMatchObject({ type: `urn:forum:problem:${title}`, title, status });
        expect(problem.detail).toMatch(sentence);
        expect(String(problem.detail).match(/[.!?]/g)?.length).toBeLessThanOrEqual(2);
        expect(body).not.toMatch(DETAILS);
      }
    },
  );

  it('is said field by field for a program, in the reader’s language', async () => {
    const page = await ask({ url: '/compte', headers: { cookie: session } });
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const headers = { ...JSON_TYPE, 'x-csrf-token': csrf };
    const refused = async (payload: unknown, lang: string) =>
      (
        await ask({
          method: 'POST',
          url: '/api/v1/threads',
          payload: JSON.stringify(payload),
          headers: { ...headers, cookie: `${session}; forum_lang=${lang}` },
        })
      ).json();
    expect(await refused({ title: 'Ab', theme: 'x' }, 'fr')).toMatchObject({
      status: 422,
      fields: {
        title: expect.stringMatching(/^C’est trop court\s: il faut au moins 3\scaractères\.$/),
        body: 'Ce champ est nécessaire.',
        theme: expect.any(String),
      },
    });
    expect(await refused({ title: 'Ab', body: 'Un texte.', theme: 2 }, 'en')).toMatchObject({
      fields: { title: 'That is too short: at least 3 characters.' },
    });
    for (const body of [null, 7, 'texte', []])
      expect(await refused(body, 'fr')).toMatchObject({ status: 422, fields: { body: expect.any(String) } });
  });

  it('too often says when to come back, to people and to programs', async () => {
    const { person, browser } = await signedIn(web);
    const setting = (limit: number) =>
      web
        .get(Database)
        .transaction((tx) => web.get(SettingsRepository).change(tx, 'rates.preview.limit', limit));
    await setting(1);
    await web.get(NetworkService).refresh();
    const fields = { body: 'Un texte.', apercu: '1' };
    expect((await browser.post('/discussions/nouvelle', fields)).status).toBe(200);
    const page = await browser.post('/discussions/nouvelle', fields);
    expect(page.status).toBe(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(words(page.html)).toMatch(/Réessayez dans \d+ minutes?\./);
    await browser.get('/discussions?lang=en');
    expect(words((await browser.post('/discussions/nouvelle', fields)).html)).toMatch(
      /Try again in \d+ minutes?\./,
    );
    expect(person.id).toBeDefined();
    await setting(60);
    await web.get(NetworkService).refresh();
  });

  it('on our side is a page, or a problem document, without any detail', async () => {
    await web.get(Database).reader.rows(sql`alter table thread rename to thread_away`);
    try {
      for (const [lang, sentence] of [
        ['fr', /de notre côté/],
        ['en', /on our side/],
      ] as const) {
        const page = await ask({ url: '/discussions?sort=newest' }, lang);
        expect([page.statusCode, page.headers['content-type']]).toEqual([500, 'text/html; charset=utf-8']);
        expect(words(page.body)).toMatch(sentence);
        expect(words(page.body)).not.toMatch(DETAILS);
        const program = await ask({ url: '/api/v1/threads' }, lang);
        expect(program.statusCode).toBe(500);
        expect(program.json()).toEqual({
          type: 'urn:forum:problem:internal',
          title: 'internal',
          status: 500,
          detail: expect.stringMatching(sentence),
        });
      }
    } finally {
      await web.get(Database).reader.rows(sql`alter table thread_away rename to thread`);
    }
  });

  it('before anything is known of the reader is still a page', async () => {
    await web.get(Database).reader.rows(sql`alter table session rename to session_away`);
    try {
      const page = await ask({ url: '/discussions', headers: { cookie: session } });
      expect(page.statusCode).toBe(500);
      expect(words(page.body)).toMatch(/de notre côté/);
      expect((await ask({ url: '/a-propos' })).statusCode).toBe(200);
    } finally {
      await web.get(Database).reader.rows(sql`alter table session_away rename to session`);
    }
  });

  it('with a page kept in memory whose stamp cannot be read is told as such', async () => {
    const { location } = await web.browser().get('/discussions/1');
    expect((await web.browser().get(location)).status).toBe(200);
    await web.get(Database).reader.rows(sql`alter table thread rename to thread_away`);
    try {
      const page = await web.browser().get(location);
      expect(page.status).toBe(500);
      expect(words(page.html)).toMatch(/de notre côté/);
    } finally {
      await web.get(Database).reader.rows(sql`alter table thread_away rename to thread`);
    }
    expect((await web.browser().get(location)).status).toBe(200);
  });
});
