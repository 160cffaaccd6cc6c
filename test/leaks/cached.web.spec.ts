import { PostsService, type Thread, ThreadsService } from '@forum/discussion';
import { ClosuresService } from '@forum/identity';
import { Database, FactDelivery, FixedClock, sql } from '@forum/kernel';
import { PostMeasuresService, ThreadMeasuresService } from '@forum/moderation';
import { type TestWeb, testWeb } from '@forum/test-web';
import { aPerson, type Person, type PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

const WRITING = { locale: 'fr', via: 'web' } as const;

describe('a page kept in memory for visitors', () => {
  let web: TestWeb;
  const clock = new FixedClock(new Date());
  let author: Person;
  let moderator: Person;
  let thread: Thread;
  let [title, words, name] = ['', '', ''];
  let times = 0;
  beforeAll(async () => {
    web = await testWeb({ clock });
    moderator = await person({ roles: ['moderator'] });
  });
  beforeEach(async () => {
    // Words of one test alone: what the others have left is not hidden.
    times++;
    [title, words, name] = [`ztitle${times}z`, `zwords${times}z`, `zname${times}z`];
    author = await person({ name });
    const input = { title, body: words, theme: 2, leads: ['2B'] };
    thread = await web.get(ThreadsService).open(author.actor, input, WRITING);
  });
  afterAll(() => web.close());

  const person = (traits: PersonTraits) => web.get(Database).transaction((tx) => aPerson(tx, traits));
  const threadPath = () => `/discussions/${thread.id}/${thread.slug}`;
  const read = async (url: string) => (await web.browser().get(url)).html;
  const gathering = () => ['/', '/discussions', '/themes/2', '/pistes/2B', '/discussions?sort=newest'];
  const because = { reason: 'Voici pourquoi.' };

  async function keepInMemory(word: string): Promise<void> {
    clock.advance(5_000);
    for (const url of [threadPath(), ...gathering()]) {
      await read(url);
      await read(url);
    }
    expect(await read(threadPath())).toContain(word);
  }

  it('of a discussion is gone with the discussion, at the very next reading', async () => {
    await keepInMemory(title);
    await web.get(ThreadMeasuresService).hide(moderator.actor, thread.id, because);
    const page = await web.browser().get(threadPath());
    expect(page.status).toBe(404);
    expect(page.html).not.toContain(words);
  });

  it('of a discussion says no hidden, removed or former word, at the very next reading', async () => {
    const posts = web.get(PostsService);
    const reply = (body: string) => posts.reply(author.actor, thread.id, { body }, WRITING);
    const [hidden, removed, edited] = [await reply('zonez'), await reply('ztwoz'), await reply('zthreez')];
    await keepInMemory('zonez');
    await web.get(PostMeasuresService).hide(moderator.actor, hidden.id, because);
    expect(await read(threadPath())).not.toContain('zonez');
    expect(await read(threadPath())).toContain('ztwoz');
    await posts.remove(author.actor, removed.id, 'fr');
    expect(await read(threadPath())).not.toContain('ztwoz');
    await posts.edit(author.actor, edited.id, { body: 'Mieux dit.' }, 'fr');
    expect(await read(threadPath())).not.toContain('zthreez');
  });

  it('that gathers discussions forgets a hidden one within a second', async () => {
    await keepInMemory(title);
    const before = [];
    for (const url of gathering()) before.push((await read(url)).includes(title));
    expect(before.filter(Boolean).length).toBeGreaterThanOrEqual(3);
    await web.get(ThreadMeasuresService).hide(moderator.actor, thread.id, because);
    clock.advance(1_000);
    for (const url of gathering()) expect([url, (await read(url)).includes(title)]).toEqual([url, false]);
  });

  it('no longer names a person who has left, once the worker has heard of it', async () => {
    await keepInMemory(name);
    await web.get(ClosuresService).close(author.actor, { accountId: author.id, removePosts: false });
    const facts = await web.get(Database).reader.rows<{ id: string }>(sql`
      select id from fact where kind = 'account.closed'`);
    await web.get(FactDelivery).deliver(facts.map(({ id }) => id));
    expect(await read(threadPath())).not.toContain(name);
    clock.advance(1_000);
    for (const url of gathering()) expect([url, (await read(url)).includes(name)]).toEqual([url, false]);
  });

  it('is never shown to somebody else: neither a reader’s page to visitors, nor theirs to a reader', async () => {
    const reader = await web.browser();
    await keepInMemory(title);
    reader.setCookie('forum_session', 'a-session-that-is-over-or-never-was');
    const page = await reader.get(threadPath());
    expect(page.status).toBe(200);
    const bearer = await web.browser().get(threadPath(), { authorization: 'Bearer not-a-token-of-ours' });
    expect(bearer.status).toBe(403);
  });
});
