import { type Actor, VISITOR } from '@forum/identity';
import { Forbidden, Invalid, NotFound, sql } from '@forum/kernel';
import { NetworkService, SettingsRepository } from '@forum/network';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aThread, discussionApplication, someone, WRITING } from '../discussion.fixture.js';
import type { Post } from '../posts/post.js';
import { PostsRepository } from '../posts/posts.repository.js';
import { PostsService } from '../posts/posts.service.js';
import { ThreadsService } from '../threads/threads.service.js';
import { ReactionsService } from './reactions.service.js';

describe('words under a message', () => {
  let app: TestApplication;
  let reactions: ReactionsService;
  let author: Person;
  let reader: Person;
  let post: Post;
  beforeAll(async () => {
    app = await discussionApplication();
    reactions = app.get(ReactionsService);
    author = await someone(app);
    reader = await someone(app, { name: 'Mei Prototype' });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    const thread = await aThread(app, author);
    post = await app.get(PostsService).reply(author.actor, thread.id, { body: 'Un cas vécu.' }, WRITING);
  });

  const none = { useful: 0, agree: 0, explore: 0, 'can-help': 0 };
  const seenBy = ({ actor }: { actor: Actor }) => app.get(PostsService).find(actor, post.id, 'fr');
  const version = async () => (await app.get(ThreadsService).find(author.actor, post.threadId, 'fr')).version;
  const facts = () =>
    app.database.reader.rows<{ kind: string; data: object }>(sql`
      select kind, data from fact where kind like 'post.%reacted' and data->>'postId' = ${post.id} order by id`);

  it('are counted for everyone, and known as one’s own to the person who said them', async () => {
    expect(await seenBy(reader)).toMatchObject({ reactions: none, ownReactions: [] });
    await reactions.put(reader.actor, post.id, 'useful');
    await reactions.put(reader.actor, post.id, 'can-help');
    const counted = { ...none, useful: 1, 'can-help': 1 };
    const seen = await seenBy(reader);
    expect([seen.reactions, [...seen.ownReactions].sort()]).toEqual([counted, ['can-help', 'useful']]);
    for (const other of [author, { actor: VISITOR }]) {
      expect(await seenBy(other)).toMatchObject({ reactions: counted, ownReactions: [] });
    }
  });

  it('count one person once, with one fact and one new stamp, however often they say it', async () => {
    const before = await version();
    await Promise.all(Array.from({ length: 5 }, () => reactions.put(reader.actor, post.id, 'agree')));
    expect((await seenBy(reader)).reactions).toEqual({ ...none, agree: 1 });
    expect(await facts()).toEqual([
      { kind: 'post.reacted', data: { postId: post.id, threadId: post.threadId, reaction: 'agree' } },
    ]);
    expect(BigInt(await version()) - BigInt(before)).toBe(1n);
  });

  it('are taken back once, and taking back what was not said changes nothing', async () => {
    await reactions.delete(reader.actor, post.id, 'agree');
    expect(await facts()).toEqual([]);
    await reactions.put(reader.actor, post.id, 'agree');
    const before = await version();
    await reactions.delete(reader.actor, post.id, 'agree');
    await reactions.delete(reader.actor, post.id, 'agree');
    expect(await seenBy(reader)).toMatchObject({ reactions: none, ownReactions: [] });
    expect((await facts()).map(({ kind }) => kind)).toEqual(['post.reacted', 'post.unreacted']);
    expect(BigInt(await version()) - BigInt(before)).toBe(1n);
  });

  it('are counted right when twenty people speak at once, while others answer and take back', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, (_, n) => someone(app, { name: `P ${n}` })));
    const leaving = people.slice(0, 5);
    await Promise.all(leaving.map(({ actor }) => reactions.put(actor, post.id, 'explore')));
    const reply = (n: number) =>
      app
        .get(PostsService)
        .reply(reader.actor, post.threadId, { body: `Oui ${n}`, replyTo: post.id }, WRITING);
    await Promise.all([
      ...people.map(({ actor }) => reactions.put(actor, post.id, 'useful')),
      ...leaving.map(({ actor }) => reactions.delete(actor, post.id, 'explore')),
      ...[1, 2, 3].map(reply),
    ]);
    expect((await seenBy(reader)).reactions).toEqual({ ...none, useful: 20 });
    expect(await facts()).toHaveLength(30);
  });

  it('are refused under one’s own message, to visitors, to the suspended and without a profile', async () => {
    const suspended = await someone(app, { suspendedUntil: new Date('2100-01-01') });
    const nameless = await someone(app, { name: null });
    const refusal = (actor: Actor) =>
      reactions.put(actor, post.id, 'useful').catch((error: unknown) => error);
    for (const actor of [author.actor, VISITOR, suspended.actor, nameless.actor]) {
      expect(await refusal(actor)).toBeInstanceOf(Forbidden);
    }
    expect((await seenBy(reader)).reactions).toEqual(none);
  });

  it('know only the four words', async () => {
    for (const kind of ['like', '', 'USEFUL', null, ['useful']])
      await expect(reactions.put(reader.actor, post.id, kind)).rejects.toThrow(Invalid);
  });

  it('find no message that is not there, hidden from the reader, or in a hidden discussion', async () => {
    const put = () => reactions.put(reader.actor, post.id, 'useful');
    await expect(reactions.put(reader.actor, '999999', 'useful')).rejects.toThrow(NotFound);
    await expect(reactions.put(reader.actor, "1'", 'useful')).rejects.toThrow(NotFound);
    await put();
    await app.database.transaction((tx) => app.get(PostsRepository).setState(tx, post.id, 'hidden'));
    await expect(put()).rejects.toThrow(NotFound);
    expect((await seenBy(reader)).reactions).toEqual(none);
    await app.database.transaction(async (tx) => {
      await app.get(PostsRepository).setState(tx, post.id, 'published');
      await tx.rows(sql`update thread set hidden_at = now() where id = ${post.threadId}`);
    });
    await expect(put()).rejects.toThrow(NotFound);
  });

  it('are slowed down when one person changes them too fast', async () => {
    const limit = (value: number) =>
      app.database.transaction((tx) => app.get(SettingsRepository).change(tx, 'rates.reaction.limit', value));
    const fast = await someone(app);
    await limit(2);
    await app.get(NetworkService).refresh();
    await reactions.put(fast.actor, post.id, 'useful');
    await reactions.delete(fast.actor, post.id, 'useful');
    await expect(reactions.put(fast.actor, post.id, 'useful')).rejects.toMatchObject({ code: 'too-many' });
    await limit(120);
    await app.get(NetworkService).refresh();
  });

  it('are read with a page of messages in its one query', async () => {
    await reactions.put(reader.actor, post.id, 'useful');
    const page = await app
      .get(PostsService)
      .between(reader.actor, post.threadId, { first: 1, last: 20 }, 'fr');
    expect(page.map(({ reactions: counts }) => counts.useful)).toEqual([0, 1]);
  });
});
