import { PostsService, ThreadsService } from '@forum/discussion';
import { Database, hashToken, randomToken, sql } from '@forum/kernel';
import { type TestBrowser, type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const WRITING = { locale: 'fr', via: 'web' } as const;
const NONE = { useful: 0, agree: 0, explore: 0, 'can-help': 0 };

describe('words under a message', () => {
  let web: TestWeb;
  let author: Person;
  let path: string;
  let place: string;
  let postId: string;
  beforeAll(async () => {
    web = await testWeb();
    author = (await signedIn()).person;
  });
  afterAll(() => web.close());
  beforeEach(async () => {
    const input = { title: `Une question ${randomToken(4)}`, body: 'Un cas vécu.', theme: 2, leads: [] };
    const thread = await web.get(ThreadsService).open(author.actor, input, WRITING);
    const posts = web.get(PostsService);
    postId = (await posts.reply(author.actor, thread.id, { body: 'Une réponse.' }, WRITING)).id;
    path = `/discussions/${thread.id}/${thread.slug}`;
    place = `/discussions/${thread.id}/messages/${postId}/reactions`;
  });

  async function signedIn(): Promise<{ browser: TestBrowser; person: Person; token: string }> {
    const token = randomToken();
    const person = await web.get(Database).transaction(async (tx) => {
      const made = await aPerson(tx);
      await tx.rows(sql`
        insert into session (account_id, token_hash, csrf_secret, expires_at)
        values (${made.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
      await tx.rows(sql`insert into api_token (account_id, name, token_hash, scopes)
        values (${made.id}, 'essai', ${hashToken(token)}, '{read,write}')`);
      return made;
    });
    const browser = web.browser();
    browser.setCookie('forum_session', token);
    return { browser, person, token };
  }

  /** The buttons of one message: the word, whether it is pressed, and its count. */
  async function buttons(browser: TestBrowser, of = postId): Promise<string[]> {
    const { html } = await browser.get(path);
    const found = html.matchAll(
      /<button class="reaction"[^>]*form="reactions" formaction="([^"]*)"[^>]*aria-pressed="(\w+)"[^>]*>(.*?)<\/button>/gs,
    );
    return [...found]
      .filter(([, action]) => action?.includes(`/messages/${of}/`))
      .map(([, , pressed, words]) => `${pressed} ${words?.replace(/<[^>]*>/g, '')}`);
  }

  const text = (html: string) => html.replace(/<[^>]*>/g, '');

  it('are four buttons, pressed once to say and again to take back, and lead back to the message', async () => {
    const { browser } = await signedIn();
    expect(await buttons(browser)).toEqual([
      'false Utile',
      'false D’accord',
      'false À creuser',
      'false Je peux aider',
    ]);
    const done = await browser.post(place, { reaction: 'useful' }, { from: path });
    expect([done.status, done.location]).toEqual([303, `${path}?message=2#message-2`]);
    expect((await buttons(browser))[0]).toBe('true Utile 1 personne');
    await browser.post(place, { reaction: 'useful' }, { from: path });
    expect((await buttons(browser))[0]).toBe('false Utile');
  });

  it('are in English for those who read in English', async () => {
    const { browser } = await signedIn();
    await browser.get('/discussions?lang=en');
    expect(await buttons(browser)).toEqual([
      'false Useful',
      'false I agree',
      'false Worth exploring',
      'false I can help',
    ]);
  });

  it('show each reader their own, in pages made from the same remembered messages', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    await one.browser.post(place, { reaction: 'explore' }, { from: path });
    await two.browser.post(place, { reaction: 'can-help' }, { from: path });
    expect((await buttons(one.browser)).slice(2)).toEqual([
      'true À creuser 1 personne',
      'false Je peux aider 1 personne',
    ]);
    expect((await buttons(two.browser)).slice(2)).toEqual([
      'false À creuser 1 personne',
      'true Je peux aider 1 personne',
    ]);
    await two.browser.post(place, { reaction: 'explore' }, { from: path });
    expect((await buttons(one.browser))[2]).toBe('true À creuser 2 personnes');
  });

  it('are plain words where said, and nothing else, for visitors and under one’s own message', async () => {
    const { browser } = await signedIn();
    const visitor = web.browser();
    expect((await visitor.get(path)).html).not.toMatch(/class="reaction"|id="reactions"/);
    expect(text((await visitor.get(path)).html)).not.toContain('À creuser');
    await browser.post(place, { reaction: 'explore' }, { from: path });
    const seen = (await visitor.get(path)).html;
    expect(text(seen)).toContain('À creuser 1 personne');
    expect(text(seen)).not.toContain('Je peux aider');
    expect(seen).not.toContain('class="reaction"');
    const token = randomToken();
    await web.get(Database).reader.rows(sql`
      insert into session (account_id, token_hash, csrf_secret, expires_at)
      values (${author.id}, ${hashToken(token)}, ${randomToken(18)}, now() + interval '1 day')`);
    const own = web.browser();
    own.setCookie('forum_session', token);
    expect(await buttons(own)).toEqual([]);
    expect(text((await own.get(path)).html)).toContain('À creuser 1 personne');
  });

  it('ask a visitor to sign in, and refuse a forged form, another word or another discussion', async () => {
    const visitor = await web.browser().post(place, { reaction: 'useful' }, { from: path });
    expect(visitor.location).toBe(`/connexion?next=${encodeURIComponent(`${path}?message=2#message-2`)}`);
    const { browser } = await signedIn();
    const send = async (url: string, reaction: string, csrf?: string) =>
      (await browser.post(url, { reaction }, { from: path, ...(csrf === undefined ? {} : { csrf }) })).status;
    expect(await send(place, 'useful', 'forged')).toBe(403);
    expect(await send(place, 'like')).toBe(422);
    expect(await send(`/discussions/1/messages/${postId}/reactions`, 'useful')).toBe(404);
    expect(await buttons(browser)).toContain('false Utile');
  });

  it('are said and taken back by programs, and counted in every post they read', async () => {
    const { token } = await signedIn();
    const call = async (method: 'GET' | 'PUT' | 'DELETE', url: string, bearer: string | null = token) => {
      const headers = bearer === null ? {} : { authorization: `Bearer ${bearer}` };
      const response = await web.app.inject({ method, url: `/api/v1${url}`, headers });
      return { status: response.statusCode, json: response.body === '' ? null : response.json() };
    };
    const counts = async () => {
      const { json } = await call('GET', `/threads/${path.split('/')[2]}/posts`, null);
      return json.items.map((post: { reactions: object }) => post.reactions);
    };
    const word = `/posts/${postId}/reactions/can-help`;
    expect([(await call('PUT', word)).status, (await call('PUT', word)).status]).toEqual([204, 204]);
    expect(await counts()).toEqual([NONE, { ...NONE, 'can-help': 1 }]);
    expect([(await call('DELETE', word)).status, (await call('DELETE', word)).status]).toEqual([204, 204]);
    expect(await counts()).toEqual([NONE, NONE]);
    expect((await call('PUT', `/posts/${postId}/reactions/like`)).status).toBe(422);
    expect((await call('PUT', '/posts/999999/reactions/useful')).status).toBe(404);
    expect((await call('PUT', word, null)).status).toBe(401);
  });
});
