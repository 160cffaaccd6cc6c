import { ApiTokensService, type Scope } from '@forum/identity';
import { type TestWeb, testWeb } from '@forum/test-web';
import type { PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signedIn, someone } from '../identity-web.fixture.js';

let web: TestWeb;

beforeAll(async () => {
  web = await testWeb();
});

afterAll(() => web.close());

async function program(scopes: Scope[] = ['read', 'write'], traits: PersonTraits = {}) {
  const person = await someone(web, traits);
  const { token } = await web.get(ApiTokensService).create(person.actor, { name: 'essai', scopes });
  const call = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, body?: object, headers = {}) =>
    web.app.inject({
      method,
      url: `/api/v1${url}`,
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
  return { person, call };
}

describe('GET and PUT /me', () => {
  it('answer the caller’s own account, and replace its profile', async () => {
    const { person, call } = await program();
    const me = (await call('GET', '/me')).json();
    expect(me).toMatchObject({
      id: person.id,
      name: 'Noé Fictif',
      address: person.address,
      sector: 'community',
      organisation: null,
      locale: 'fr',
      timeZone: 'America/Toronto',
      roles: [],
      profileComplete: true,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    const changed = await call('PUT', '/me', {
      name: 'Noé Autre',
      sector: 'college',
      timeZone: 'Europe/Paris',
    });
    expect(changed.json()).toMatchObject({ name: 'Noé Autre', sector: 'college', timeZone: 'Europe/Paris' });
  });

  it.each([
    ['nothing', undefined],
    ['no object', []],
    ['no name', { sector: 'college' }],
    ['an empty name', { name: '', sector: 'college' }],
    ['a number for a name', { name: 42, sector: 'college' }],
    ['an object for a name', { name: { toString: 'x' }, sector: 'college' }],
    ['a made-up sector', { name: 'Noé', sector: "x'; drop table account; --" }],
    ['a made-up zone', { name: 'Noé', sector: 'college', timeZone: 'Mars/Olympus' }],
    ['a made-up language', { name: 'Noé', sector: 'college', locale: 'tlh' }],
    ['an endless text', { name: 'Noé', sector: 'college', about: 'x'.repeat(1_001) }],
  ])('refuse %s with a problem document, and change nothing', async (_, body) => {
    const { call } = await program();
    const answer = await call('PUT', '/me', body);
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(Object.keys(answer.json().fields)).not.toHaveLength(0);
    expect((await call('GET', '/me')).json()).toMatchObject({ name: 'Noé Fictif', sector: 'community' });
  });

  it('are for those who are signed in, and writing needs the scope', async () => {
    expect((await web.app.inject({ method: 'GET', url: '/api/v1/me' })).statusCode).toBe(401);
    const { call } = await program(['read']);
    expect((await call('PUT', '/me', { name: 'Noé', sector: 'college' })).statusCode).toBe(403);
  });

  it('take a session’s write only with its token', async () => {
    const { browser } = await signedIn(web);
    const write = (headers: Record<string, string>) =>
      web.app.inject({
        method: 'PUT',
        url: '/api/v1/me',
        headers: {
          host: 'forum.test',
          cookie: `forum_session=${browser.cookie('forum_session')}`,
          ...headers,
        },
        payload: { name: 'Noé Autre', sector: 'college' },
      });
    expect((await write({})).statusCode).toBe(403);
    const [, csrf] = /name="_csrf" value="([^"]+)"/.exec((await browser.get('/compte')).html) ?? [];
    expect((await write({ 'x-csrf-token': String(csrf) })).statusCode).toBe(200);
  });
});

describe('/me/tokens', () => {
  it('lists, makes once per idempotency key, and deletes', async () => {
    const { call } = await program();
    const key = { 'idempotency-key': 'une-cle' };
    const first = await call('POST', '/me/tokens', { name: 'outil' }, key);
    expect(first.statusCode).toBe(201);
    const again = await call('POST', '/me/tokens', { name: 'outil' }, key);
    expect(again.json()).toEqual({ ...(first.json() as object), token: null });
    expect((await call('POST', '/me/tokens', { name: 'autre' }, key)).statusCode).toBe(422);
    const listed = (await call('GET', '/me/tokens')).json();
    expect(listed.items.map(({ name }: { name: string }) => name)).toEqual(['outil', 'essai']);
    expect(JSON.stringify(listed)).not.toContain(first.json().token);
    expect((await call('DELETE', `/me/tokens/${first.json().id}`)).statusCode).toBe(204);
    expect((await call('DELETE', `/me/tokens/${first.json().id}`)).statusCode).toBe(404);
  });

  it('gives the admin scope to administrators who hold it', async () => {
    const plain = await program(['read', 'write'], { roles: ['administrator'] });
    const strong = await program(['read', 'write', 'admin'], { roles: ['administrator'] });
    const body = { name: 'x', scopes: ['admin'] };
    expect((await plain.call('POST', '/me/tokens', body)).statusCode).toBe(403);
    expect((await strong.call('POST', '/me/tokens', body)).statusCode).toBe(201);
  });
});
