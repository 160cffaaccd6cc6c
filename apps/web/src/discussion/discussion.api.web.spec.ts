import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Call {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

describe('the API of discussions', () => {
  let web: TestWeb;
  let token: string;
  beforeAll(async () => {
    web = await testWeb();
    token = await aToken();
  });
  afterAll(() => web.close());

  async function aToken(traits: PersonTraits = {}, scopes = ['read', 'write']): Promise<string> {
    const made = randomToken();
    await web.get(Database).transaction(async (tx) => {
      const { id } = await aPerson(tx, traits);
      await tx.rows(sql`insert into api_token (account_id, name, token_hash, scopes)
        values (${id}, 'essai', ${hashToken(made)}, ${scopes}::text[])`);
    });
    return made;
  }

  async function call(
    path: string,
    { method = 'GET', body, headers = {} }: Call = {},
    bearer: string | null = token,
  ) {
    const response = await web.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...(bearer ? { authorization: `Bearer ${bearer}` } : {}), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return {
      status: response.statusCode,
      type: response.headers['content-type'],
      json: response.body === '' ? null : response.json(),
    };
  }

  const fresh = () => ({
    title: `Une question ${randomToken(4)}`,
    body: 'Un **cas** vécu.',
    theme: '2',
    leads: ['2B', '2A'],
  });

  it('opens a thread, answers in it, and lists both with every field of the contract', async () => {
    const { status, json: thread } = await call('/threads', { method: 'POST', body: fresh() });
    expect(status).toBe(201);
    expect(thread).toMatchObject({
      theme: 2,
      leads: ['2A', '2B'],
      community: null,
      state: 'open',
      pinned: false,
      posts: 1,
      lang: 'fr',
    });
    expect(thread.url).toBe(`http://forum.test/discussions/${thread.id}/${thread.slug}`);
    const reply = await call(`/threads/${thread.id}/posts`, {
      method: 'POST',
      body: { body: 'Oui.', lang: 'en' },
    });
    expect(reply.json).toMatchObject({
      number: 2,
      html: '<p>Oui.</p>\n',
      markdown: 'Oui.',
      lang: 'en',
      via: 'api',
      replyTo: null,
      editedAt: null,
    });
    const { json: posts } = await call(`/threads/${thread.id}/posts?after=1`);
    expect(posts).toMatchObject({ items: [{ id: reply.json.id }], next: null });
    await call('/threads', { method: 'POST', body: { ...fresh(), leads: [] } });
    const { json: list } = await call('/threads?theme=2&lead=2A&sort=newest&limit=1');
    expect((await call('/threads?theme=2&limit=1')).json.next).toEqual(expect.any(String));
    expect(list.items[0].id).toBe(thread.id);
    expect(list.next).toBeNull();
  });

  it('publishes once for one Idempotency-Key, and refuses it for another body', async () => {
    const { json: thread } = await call('/threads', { method: 'POST', body: fresh() });
    const once = { method: 'POST', headers: { 'idempotency-key': 'une-fois' } } as const;
    const first = await call(`/threads/${thread.id}/posts`, { ...once, body: { body: 'Une fois.' } });
    const again = await call(`/threads/${thread.id}/posts`, { ...once, body: { body: 'Une fois.' } });
    const other = await call(`/threads/${thread.id}/posts`, { ...once, body: { body: 'Autre chose.' } });
    expect([again.json.id, other.status]).toEqual([first.json.id, 422]);
  });

  it('edits and removes one’s own posts, shows what they said before, and keeps their place', async () => {
    const { json: thread } = await call('/threads', { method: 'POST', body: fresh() });
    const { json: reply } = await call(`/threads/${thread.id}/posts`, {
      method: 'POST',
      body: { body: 'Avant.' },
    });
    expect(
      (await call(`/posts/${reply.id}`, { method: 'PATCH', body: { body: 'Après.' } })).json.editedAt,
    ).not.toBeNull();
    expect((await call(`/posts/${reply.id}/revisions`)).json.items).toMatchObject([{ markdown: 'Avant.' }]);
    const stale = (sent: object, headers = {}) =>
      call(`/posts/${reply.id}`, { method: 'PATCH', body: { body: 'Autre.', ...sent }, headers });
    const refused = await Promise.all([stale({ version: 0 }), stale({}, { 'if-match': '"0"' })]);
    expect(refused.map(({ status, json }) => [status, json.title])).toEqual([
      [409, 'post-changed'],
      [409, 'post-changed'],
    ]);
    expect((await stale({}, { 'if-match': 'hier' })).json.fields).toHaveProperty('If-Match');
    expect((await stale({ version: 'un' })).status).toBe(422);
    expect((await stale({}, { 'if-match': '"1"' })).json).toMatchObject({ version: 2, markdown: 'Autre.' });
    expect((await call(`/posts/${reply.id}`, { method: 'DELETE' }, await aToken())).status).toBe(403);
    expect((await call(`/posts/${reply.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(`/posts/${reply.id}/revisions`)).status).toBe(404);
  });

  it.each([
    ['/threads', { title: 'Sans thème', body: 'Texte' }, 'theme'],
    ['/threads', { title: '', body: 'Texte', theme: 2 }, 'title'],
    ['/threads', { title: 'Un titre', theme: 2 }, 'body'],
    ['/threads', { title: 'Un titre', body: 'Texte', theme: 99 }, 'theme'],
    ['/threads', { title: 'Un titre', body: 'Texte', theme: 2, leads: ['2Z'] }, 'leads'],
    ['/threads', { title: 'Un titre', body: 'Texte', theme: 2, leads: 'deux' }, 'leads'],
    ['/threads', { title: ['liste'], body: 'Texte', theme: 2 }, 'title'],
    ['/threads/1/posts', { body: '' }, 'body'],
    ['/threads/1/posts', { body: 'Oui', replyTo: 'x' }, 'replyTo'],
    ['/threads/1/posts', { body: 'Oui', lang: 'es' }, 'lang'],
  ])('refuses %s %j with one sentence on the field, in the asker’s language', async (path, body, field) => {
    const french = await call(path, { method: 'POST', body });
    const english = await call(`${path}?lang=en`, { method: 'POST', body });
    expect([french.status, french.type]).toEqual([422, 'application/problem+json; charset=utf-8']);
    expect(french.json.fields[field]).toMatch(/\.$/);
    expect(english.json.fields[field]).not.toBe(french.json.fields[field]);
  });

  it('answers 404 for what is not there, 403 for what is not allowed, and knows a bad token', async () => {
    expect((await call('/threads/424242')).status).toBe(404);
    expect(
      (await call('/threads', { method: 'POST', body: fresh() }, await aToken({}, ['read']))).status,
    ).toBe(403);
    expect((await call('/threads', { method: 'POST', body: fresh() }, null)).status).toBe(401);
    expect((await call('/threads', {}, randomToken())).status).toBe(401);
    expect((await call('/threads', {}, null)).status).toBe(200);
  });
});
