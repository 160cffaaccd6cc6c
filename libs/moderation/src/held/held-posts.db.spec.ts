import { type Post, PostsService, ThreadsService, threadVisibleTo } from '@forum/discussion';
import { actorParameters, VISITOR } from '@forum/identity';
import sql, { Conflict, Forbidden, NotFound } from '@forum/kernel';
import type { Person, PersonTraits, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Announcements } from '../alerts/announcements.service.js';
import { ModerationQueue } from '../items/queue.service.js';
import { MeasuresService } from '../measures/measures.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import {
  aThread,
  lastEntry,
  mailsTo,
  moderationApplication,
  set,
  someone,
  stateOf,
} from '../moderation.fixture.js';
import { HeldPostsService } from './held-posts.service.js';
import { WaitingPosts } from './waiting-posts.js';

const WRITING = { locale: 'fr', via: 'web' } as const;

describe('a first message', () => {
  let app: TestApplication;
  let held: HeldPostsService;
  let moderator: Person;
  let newcomer: Person;
  beforeAll(async () => {
    app = await moderationApplication();
    held = app.get(HeldPostsService);
    moderator = await someone(app, { name: 'Max Modérateur', roles: ['moderator'] });
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    newcomer = await someone(app, { name: 'Nora Nouvelle', via: 'self' });
  });

  const reply = async (who: Person, body = 'Bonjour, voici mon cas.'): Promise<Post> => {
    const thread = await aThread(app, moderator);
    return app.get(PostsService).reply(who.actor, thread.id, { body }, WRITING);
  };
  const factsAbout = (post: Post) =>
    app.database.reader.rows<{ kind: string }>(sql`
      select kind from fact where data->>'postId' = ${post.id} order by id`);

  it.each<[PersonTraits['via'], string]>([
    ['self', 'held'],
    ['subscription', 'held'],
    ['invitation', 'published'],
    ['import', 'published'],
    ['console', 'published'],
  ])('of somebody who came by %s is %s', async (via, state) => {
    expect((await reply(await someone(app, { via }))).state).toBe(state);
  });

  it('of a moderator is published, however they registered', async () => {
    const alone = await someone(app, { via: 'self', roles: ['moderator'] });
    expect((await reply(alone)).state).toBe('published');
  });

  it('waits unseen: it counts nowhere, nobody is told, and only its author and moderators read it', async () => {
    const post = await reply(newcomer);
    expect(post).toMatchObject({ state: 'held', publishedAt: null, number: 2 });
    expect(await stateOf(app, post)).toEqual({ state: 'held', posts: 1 });
    expect(await factsAbout(post)).toEqual([]);
    const seenBy = async (actor: Person['actor'] | typeof VISITOR) =>
      (await app.get(PostsService).between(actor, post.threadId, { first: 1, last: 9 }, 'fr')).length;
    expect(await seenBy(newcomer.actor)).toBe(2);
    expect(await seenBy(moderator.actor)).toBe(2);
    expect(await seenBy((await someone(app)).actor)).toBe(1);
    expect(await seenBy(VISITOR)).toBe(1);
  });

  it('keeps the discussion that it opens from everyone but its author and moderators', async () => {
    const thread = await aThread(app, newcomer, 'Ma toute première question');
    expect(thread).toMatchObject({ held: true, posts: 0 });
    const threads = app.get(ThreadsService);
    await expect(threads.find(VISITOR, thread.id, 'fr')).rejects.toThrow(NotFound);
    const other = await someone(app);
    await expect(threads.find(other.actor, thread.id, 'fr')).rejects.toThrow(NotFound);
    const listed = async (actor: Person['actor']) =>
      (await threads.list(actor, { sort: 'newest', limit: 100 }, 'fr')).items.some(
        ({ id }) => id === thread.id,
      );
    expect([await listed(other.actor), await listed(newcomer.actor), await listed(moderator.actor)]).toEqual([
      false,
      true,
      true,
    ]);
    const answer = () => app.get(PostsService).reply(newcomer.actor, thread.id, { body: 'Et?' }, WRITING);
    await expect(answer()).rejects.toThrow(Forbidden);
    const [row] = await app.database.reader.rows(sql`
      select from fact where kind = 'thread.opened' and data->>'threadId' = ${thread.id}`);
    expect(row).toBeUndefined();
  });

  it('is published by approval, from that instant on, with its facts; its author is told and writes freely', async () => {
    const thread = await aThread(app, newcomer, 'Une question qui attend');
    const [post] = await app
      .get(PostsService)
      .between(newcomer.actor, thread.id, { first: 1, last: 1 }, 'fr');
    const { id } = post as Post;
    await app.database.reader.rows(sql`
      update post set created_at = now() - interval '3 days' where id = ${id}`);
    await held.approve(moderator.actor, id, {});
    const [row] = await app.database.reader.rows(sql`
      select post.state, post.published_at > now() - interval '1 minute' as now, thread.posts, thread.held,
        ${threadVisibleTo(actorParameters(VISITOR))} as "isPublic"
      from post join thread on thread.id = post.thread_id where post.id = ${id}`);
    expect(row).toEqual({ state: 'published', now: true, posts: 1, held: false, isPublic: true });
    expect((await factsAbout(post as Post)).map(({ kind }) => kind)).toEqual([
      'thread.opened',
      'post.published',
    ]);
    expect(await lastEntry(app, 'post', id)).toMatchObject({
      action: 'post.approved',
      actor_id: moderator.id,
    });
    expect(await mailsTo(app, newcomer, 'post-approved')).toBe(1);
    expect((await reply(newcomer)).state).toBe('published');
  });

  it('is held like the next ones until one was approved, or as many as the setting says', async () => {
    expect([(await reply(newcomer)).state, (await reply(newcomer)).state]).toEqual(['held', 'held']);
    await set(app, 'moderation.firstPosts', 2);
    const other = await someone(app, { via: 'self' });
    await held.approve(moderator.actor, (await reply(other)).id, {});
    expect((await reply(other)).state).toBe('held');
    await set(app, 'moderation.firstPosts', 1);
    expect((await reply(other)).state).toBe('published');
  });

  it('is refused with a reason that its author reads, and can still be published afterwards', async () => {
    const post = await reply(newcomer);
    await held.refuse(moderator.actor, post.id, { motive: 'off-topic', note: 'Déjà vu ailleurs.' });
    expect(await stateOf(app, post)).toEqual({ state: 'hidden', posts: 1 });
    expect(await mailsTo(app, newcomer, 'measure')).toBe(1);
    const [measure] = await app.get(MeasuresService).ofPerson(moderator.actor, newcomer.id);
    expect(measure).toMatchObject({ kind: 'post-hidden', refused: true });
    expect(measure?.reason).not.toContain('Déjà vu ailleurs');
    await app.get(PostMeasuresService).restore(moderator.actor, post.id, { motive: 'within-rules' });
    expect(await stateOf(app, post)).toEqual({ state: 'published', posts: 2 });
    expect((await factsAbout(post)).map(({ kind }) => kind)).toContain('post.published');
  });

  it('is decided once: the second moderator is told who did; members decide nothing', async () => {
    const post = await reply(newcomer);
    const second = await someone(app, { roles: ['moderator'] });
    await expect(held.approve((await someone(app)).actor, post.id, {})).rejects.toThrow(NotFound);
    await expect(held.approve(newcomer.actor, post.id, {})).rejects.toThrow(Forbidden);
    const both = await Promise.allSettled([
      held.approve(moderator.actor, post.id, {}),
      held.refuse(second.actor, post.id, { motive: 'spam' }),
    ]);
    const [loser] = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(loser?.reason).toBeInstanceOf(Conflict);
    expect(loser?.reason).toMatchObject({ code: 'decided-by' });
  });

  it('may be changed and taken back by its author while it waits', async () => {
    const post = await reply(newcomer);
    const edited = await app.get(PostsService).edit(newcomer.actor, post.id, { body: 'Mieux dit.' }, 'fr');
    expect(edited).toMatchObject({ state: 'held', markdown: 'Mieux dit.' });
    await app.get(PostsService).remove(newcomer.actor, post.id, 'fr');
    expect(await stateOf(app, post)).toEqual({ state: 'removed', posts: 1 });
    const { items } = await app.get(ModerationQueue).list(moderator.actor, { state: 'open', limit: 100 });
    expect(items.some(({ postId }) => postId === post.id)).toBe(false);
  });

  it('shows its author why it waits, its place, and how long it usually takes; others nothing', async () => {
    for (const { postId } of (
      await app.get(ModerationQueue).list(moderator.actor, { state: 'open', limit: 100 })
    ).items)
      await held.approve(moderator.actor, postId ?? '', {});
    await app.database.reader.rows(sql`
      update moderation_item set opened_at = decided_at - interval '50 minutes'
      where hold_reason is not null and decided_at is not null`);
    const first = await reply(newcomer);
    const second = await reply(newcomer);
    const waiting = app.get(WaitingPosts);
    expect(await waiting.of(newcomer.actor, [first.id, second.id])).toMatchObject([
      { postId: first.id, reason: 'first-post', place: 1, waiting: 2, medianMinutes: 50 },
      { postId: second.id, reason: 'first-post', place: 2, waiting: 2 },
    ]);
    expect(await waiting.of((await someone(app)).actor, [first.id])).toEqual([]);
    expect(await waiting.of(VISITOR, [first.id])).toEqual([]);
  });

  it('is told to moderators at once, then together with what comes after it', async () => {
    const quiet = () =>
      app.database.reader.rows(sql`
        update moderation_item set announced_at = now() - interval '1 hour'`);
    const news = app.get(Announcements);
    await quiet();
    const before = await mailsTo(app, moderator, 'moderation-news');
    const told = async () => (await mailsTo(app, moderator, 'moderation-news')) - before;
    await reply(newcomer);
    await news.run();
    expect(await told()).toBe(1);
    await reply(newcomer);
    await reply(newcomer);
    await news.run();
    expect(await told()).toBe(1);
    await app.database.reader.rows(sql`
      update moderation_item set announced_at = now() - interval '1 hour' where announced_at is not null`);
    await news.run();
    await news.run();
    expect(await told()).toBe(2);
  });
});
