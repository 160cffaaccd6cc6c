import type { Thread } from '@forum/discussion';
import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestWeb, testWeb } from '@forum/test-web';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { someone } from '../../identity/identity-web.fixture.js';
import { aReply, aThread } from '../../moderation/moderation-web.fixture.js';

describe('the API of curation', () => {
  let web: TestWeb;
  let tokens: { moderator: string; member: string };
  let author: Person;
  let a: Thread;
  let b: Thread;
  beforeAll(async () => {
    web = await testWeb();
    author = await someone(web, { name: 'Rose Témoin' });
    const moderator = await someone(web, { name: 'Maude Veille', roles: ['moderator'] });
    tokens = { moderator: await tokenOf(moderator), member: await tokenOf(author) };
  });
  beforeEach(async () => {
    const person = await someone(web, { name: 'Paule Question' });
    a = await aThread(web, person);
    b = await aThread(web, person);
    await aReply(web, person, a, 'Deux.');
  });
  afterAll(() => web.close());

  async function tokenOf({ id }: Person): Promise<string> {
    const made = randomToken();
    await web.get(Database).transaction((tx) =>
      tx.rows(sql`insert into api_token (account_id, name, token_hash, scopes)
        values (${id}, 'essai', ${hashToken(made)}, '{read,write,admin}')`),
    );
    return made;
  }

  async function call(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    who = tokens.moderator,
  ) {
    const response = await web.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${who}` },
      ...(body ? { payload: body } : {}),
    });
    return { status: response.statusCode, json: response.body === '' ? null : response.json() };
  }

  const reason = 'C’est la même question.';

  it('merges, tells it, and takes it back', async () => {
    const merged = await call('POST', `/threads/${a.id}/merge`, { into: b.id, reason });
    expect(merged).toMatchObject({ status: 200, json: { id: b.id, posts: 3 } });
    expect((await call('GET', `/threads/${a.id}`)).status).toBe(404);
    const { json } = await call('GET', `/threads/${b.id}/curations`);
    expect(json.items).toMatchObject([
      { kind: 'merge', thread: a.id, target: b.id, posts: 2, reason, reversible: true },
    ]);
    expect((await call('DELETE', `/curations/${json.items[0].id}`)).status).toBe(204);
    expect((await call('GET', `/threads/${a.id}`)).json).toMatchObject({ posts: 2 });
    expect((await call('DELETE', `/curations/${json.items[0].id}`)).status).toBe(409);
  });

  it('splits', async () => {
    const body = { title: 'À part', posts: [2], reason };
    const { status, json } = await call('POST', `/threads/${a.id}/split`, body);
    expect({ status, json }).toMatchObject({ status: 201, json: { title: 'À part', posts: 1 } });
  });

  it('pins, features, closes, reopens and moves by a PATCH', async () => {
    const patch = (body: object) => call('PATCH', `/threads/${a.id}`, body);
    expect((await patch({ pinned: true, featured: true })).json).toMatchObject({
      pinned: true,
      featured: true,
    });
    expect((await patch({ state: 'closed', reason })).json).toMatchObject({ state: 'closed' });
    expect((await patch({ state: 'closed', pinned: false })).json).toMatchObject({ pinned: false });
    expect((await patch({ state: 'open', reason })).json).toMatchObject({ state: 'open' });
    expect((await patch({ theme: 1, leads: ['1A'], reason })).json).toMatchObject({
      theme: 1,
      leads: ['1A'],
    });
    const { json } = await call('GET', `/threads/${a.id}/curations`);
    expect(json.items.map(({ kind }: { kind: string }) => kind)).toEqual(['pin', 'feature', 'unpin', 'move']);
  });

  it('says which field is wrong, and is not for members', async () => {
    expect(await call('PATCH', `/threads/${a.id}`, { state: 'closed' })).toMatchObject({
      status: 422,
      json: { fields: { reason: 'Ce champ est nécessaire.' } },
    });
    const merge = { into: b.id, reason };
    for (const [method, path, body] of [
      ['PATCH', `/threads/${a.id}`, { pinned: true }],
      ['PATCH', `/threads/${a.id}`, { title: 'Autre titre', state: 'closed', reason }],
      ['POST', `/threads/${a.id}/merge`, merge],
      ['POST', `/threads/${a.id}/split`, { title: 'À part', posts: [2], reason }],
    ] as const) {
      expect((await call(method, path, body, tokens.member)).status).toBe(403);
    }
    expect((await call('GET', `/threads/${a.id}`)).json).toMatchObject({ title: a.title, pinned: false });
  });
});
