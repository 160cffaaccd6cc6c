import { VISITOR } from '@forum/identity';
import { Forbidden, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aThread, discussionApplication, someone, WRITING } from '../discussion.fixture.js';
import { discussionListeners } from '../discussion.module.js';
import { PostsService } from '../posts/posts.service.js';
import { ReactionsService } from '../reactions/reactions.service.js';
import { ThreadsService } from '../threads/threads.service.js';
import { OwnWritingService } from './own-writing.service.js';

describe('what a person wrote', () => {
  let app: TestApplication;
  let writing: OwnWritingService;
  let author: Person;
  let other: Person;
  beforeAll(async () => {
    app = await discussionApplication();
    writing = app.get(OwnWritingService);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    author = await someone(app);
    other = await someone(app, { name: 'Mei Prototype' });
  });

  const reply = (who: Person, threadId: string, body: string) =>
    app.get(PostsService).reply(who.actor, threadId, { body }, WRITING);

  it('is given back without the title of a discussion that moderation has hidden from its writer', async () => {
    const thread = await aThread(app, other, 'Un titre à taire');
    await reply(author, thread.id, 'Mes mots restent les miens.');
    await app.database.transaction((tx) =>
      tx.rows(sql`update thread set hidden_at = now() where id = ${thread.id}`),
    );
    const [post] = await writing.list(author.actor);
    expect(post).toMatchObject({
      markdown: 'Mes mots restent les miens.',
      threadTitle: null,
      threadSlug: null,
    });
    const [own] = await writing.list(other.actor);
    expect(own).toMatchObject({ threadTitle: 'Un titre à taire', threadSlug: 'un-titre-a-taire' });
  });

  it('is given back as it was typed, with where it stands, and nothing of anyone else', async () => {
    const thread = await aThread(app, other);
    await reply(author, thread.id, 'Mes **mots**.');
    await reply(other, thread.id, 'Pas les miens.');
    expect(await writing.list(author.actor)).toMatchObject([
      {
        threadId: thread.id,
        threadTitle: thread.title,
        threadSlug: thread.slug,
        number: 2,
        markdown: 'Mes **mots**.',
        state: 'published',
      },
    ]);
    await expect(writing.list(VISITOR)).rejects.toThrow(Forbidden);
  });

  it('leaves out what they removed themselves', async () => {
    const thread = await aThread(app, other);
    const { id } = await reply(author, thread.id, 'Je regrette.');
    await app.get(PostsService).remove(author.actor, id, 'fr');
    expect(await writing.list(author.actor)).toEqual([]);
  });

  it('comes with the words they said of messages, which go with it, and those of nobody else', async () => {
    const thread = await aThread(app, other);
    const { id } = await reply(other, thread.id, 'Un cas vécu.');
    const [third, reactions] = [await someone(app), app.get(ReactionsService)];
    await reactions.put(author.actor, id, 'can-help');
    await reactions.put(third.actor, id, 'useful');
    expect(await writing.reactions(author.actor)).toEqual([
      { postId: id, threadId: thread.id, number: 2, reaction: 'can-help', createdAt: expect.any(Date) },
    ]);
    await expect(writing.reactions(VISITOR)).rejects.toThrow(Forbidden);
    const stamp = async () => (await app.get(ThreadsService).find(other.actor, thread.id, 'fr')).version;
    const before = await stamp();
    await writing.removeAllOf(author.id);
    expect(BigInt(await stamp()) - BigInt(before)).toBe(1n);
    expect(await writing.reactions(author.actor)).toEqual([]);
    const seen = await app.get(PostsService).find(other.actor, id, 'fr');
    expect(seen.reactions).toEqual({ useful: 1, agree: 0, explore: 0, 'can-help': 0 });
  });

  it('comes down whole when they leave and ask for it, however often the news is told; counts follow', async () => {
    const [own, theirs] = [await aThread(app, author), await aThread(app, other)];
    for (const thread of [own, theirs]) await reply(author, thread.id, `Un mot dans ${thread.title}`);
    await reply(other, own.id, 'Une réponse qui reste.');
    const told = discussionListeners.filter(({ service }) => service === OwnWritingService);
    const fact = { id: '1', kind: 'account.closed', actorId: author.id, recordedAt: new Date() };
    const tell = async (removePosts: boolean) => {
      for (const { handle } of told)
        await handle(writing, { ...fact, data: { accountId: author.id, removePosts } });
    };
    await tell(false);
    expect(await writing.list(author.actor)).toHaveLength(3);
    await tell(true);
    await tell(true);
    expect(await writing.list(author.actor)).toEqual([]);
    const count = async (id: string) => (await app.get(ThreadsService).find(other.actor, id, 'fr')).posts;
    expect([await count(own.id), await count(theirs.id)]).toEqual([1, 1]);
    const removed = await app.database.reader.rows(sql`
      select 1 from fact where kind = 'post.removed' and actor_id = ${author.id}`);
    expect(removed).toHaveLength(3);
  });
});
