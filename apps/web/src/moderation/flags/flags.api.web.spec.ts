import type { Post } from '@forum/discussion';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signedIn, someone } from '../../identity/identity-web.fixture.js';
import { aReply, aThread } from '../moderation-web.fixture.js';

let web: TestWeb;
let browser: TestBrowser;
let post: Post;

beforeAll(async () => {
  web = await testWeb();
  browser = (await signedIn(web, { name: 'Rose Témoin' })).browser;
});

beforeEach(async () => {
  const author = await someone(web, { name: 'Alix Vif' });
  post = await aReply(web, author, await aThread(web, author), 'Achetez mes cours.');
});

afterAll(() => web.close());

async function flag(body: unknown, headers: Record<string, string> = {}, id = post.id) {
  const cookie = `forum_session=${browser.cookie('forum_session')}`;
  const { html } = await browser.get(`/discussions/${post.threadId}/messages/${post.id}/signalement`);
  const token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return web.app.inject({
    method: 'POST',
    url: `/api/v1/posts/${id}/flags`,
    headers: { cookie, 'x-csrf-token': token, 'content-type': 'application/json', ...headers },
    payload: JSON.stringify(body),
  });
}

describe('POST /api/v1/posts/:id/flags', () => {
  it('keeps a report and answers it; the same key gives the same one', async () => {
    const headers = { 'idempotency-key': 'report-1' };
    const made = await flag({ reason: 'spam', note: 'Trois fois la même.' }, headers);
    expect(made.statusCode).toBe(201);
    expect(made.json()).toEqual({
      id: expect.stringMatching(/^\d+$/),
      postId: post.id,
      reason: 'spam',
      note: 'Trois fois la même.',
      state: 'open',
      createdAt: expect.stringMatching(/Z$/),
    });
    expect((await flag({ reason: 'spam', note: 'Trois fois la même.' }, headers)).json()).toEqual(
      made.json(),
    );
    expect((await flag({ reason: 'abusive' }, headers)).statusCode).toBe(422);
  });

  it('refuses what makes no sense with a problem document, and what one cannot see', async () => {
    const refused = await flag({ reason: 'ugly' });
    expect(refused.statusCode).toBe(422);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({ fields: { reason: expect.any(String) } });
    expect((await flag({ reason: 'spam' }, {}, '999999')).statusCode).toBe(404);
    const visitor = await web.app.inject({
      method: 'POST',
      url: `/api/v1/posts/${post.id}/flags`,
      headers: { 'content-type': 'application/json' },
      payload: '{"reason":"spam"}',
    });
    expect(visitor.statusCode).toBe(401);
  });
});
