import { Forbidden, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aThread, discussionApplication, someone } from '../discussion.fixture.js';
import { DraftsService } from '../drafts/drafts.service.js';
import type { Post } from '../posts/post.js';
import { PostsService } from '../posts/posts.service.js';
import { ReadingService } from '../reading/reading.service.js';
import type { Thread } from '../threads/thread.js';
import { ThreadsService } from '../threads/threads.service.js';
import { reply, rowsOf, wordsOf } from './curation.fixture.js';
import { CurationsService } from './curations.service.js';
import { ThreadSplitsService } from './thread-splits.service.js';
import { ThreadTrails } from './thread-trails.service.js';

const REASON = 'Une autre question est née ici.';

describe('a split', () => {
  let app: TestApplication;
  let moderator: Person;
  let member: Person;
  let other: Person;
  let thread: Thread;
  let three: Post;
  beforeAll(async () => {
    app = await discussionApplication();
    moderator = await someone(app, { roles: ['moderator'] });
    member = await someone(app);
    other = await someone(app);
  });
  beforeEach(async () => {
    thread = await aThread(app, member);
    await reply(app, member, thread, 'deux');
    three = await reply(app, other, thread, 'trois');
    await reply(app, member, thread, 'quatre', three);
    await reply(app, member, thread, 'cinq');
  });
  afterAll(() => app.close());

  const split = (more: object = { posts: [3, 4] }, by = moderator) =>
    app
      .get(ThreadSplitsService)
      .create(by.actor, thread.id, { title: 'Une autre question', reason: REASON, ...more });
  const undo = async () => {
    const [last] = (await app.get(CurationsService).list(moderator.actor, thread.id)).slice(-1);
    return app.get(CurationsService).delete(moderator.actor, last?.id ?? '');
  };
  const opening = '1 Chez nous, personne ne l’avait prévu.';

  it('takes chosen messages to a thread of their own, opened by whoever wrote the first', async () => {
    const id = await split();
    expect(await wordsOf(app, moderator, thread.id)).toEqual([opening, '2 deux', '5 cinq']);
    expect(await wordsOf(app, moderator, id)).toEqual(['1 trois', '2 quatre']);
    const created = await app.get(ThreadsService).find(member.actor, id, 'fr');
    expect(created).toMatchObject({
      title: 'Une autre question',
      slug: 'une-autre-question',
      author: { id: other.id },
      theme: 2,
      leads: ['2B'],
      posts: 2,
      createdAt: three.createdAt,
    });
    expect(await app.get(ThreadsService).find(member.actor, thread.id, 'fr')).toMatchObject({ posts: 3 });
  });

  it.each([
    ['from one number to another', { from: '3', to: '4' }, ['1 trois', '2 quatre']],
    ['from one number to the end', { from: 4 }, ['1 quatre', '2 cinq']],
    ['a range and one more', { posts: ['2'], from: 5 }, ['1 deux', '2 cinq']],
  ])('takes %s', async (_, chosen, words) => {
    expect(await wordsOf(app, moderator, await split(chosen))).toEqual(words);
  });

  it('leaves a notice where the messages stood, in both threads', async () => {
    const id = await split();
    const [left] = await app.get(CurationsService).list(member.actor, thread.id);
    expect(left).toMatchObject({ kind: 'split', place: 2, posts: 2, reason: REASON, other: { id } });
    const [arrived] = await app.get(CurationsService).list(member.actor, id);
    expect(arrived).toMatchObject({ kind: 'split', place: 0, other: { id: thread.id } });
  });

  it('says nothing of the new thread to those who may not see it', async () => {
    const id = await split();
    await app.database.transaction((tx) =>
      tx.rows(sql`update thread set hidden_at = now() where id = ${id}`),
    );
    const [left] = await app.get(CurationsService).list((await someone(app)).actor, thread.id);
    expect(left).toMatchObject({ kind: 'split', other: null });
    const place = { threadId: thread.id, number: 3 };
    const found = await app.get(ThreadTrails).whereabouts((await someone(app)).actor, place, 'fr');
    expect(found).toBeUndefined();
  });

  it('leads old links to where the message is now', async () => {
    const id = await split();
    const trails = app.get(ThreadTrails);
    const found = await trails.whereabouts(member.actor, { threadId: thread.id, number: 4 }, 'fr');
    expect(found).toMatchObject({ thread: { id }, number: 2 });
    expect(await trails.whereabouts(member.actor, { threadId: thread.id, number: 5 }, 'fr')).toBeUndefined();
  });

  it('has been read as far as its messages were', async () => {
    await app.get(ReadingService).advance(member.actor, thread.id, 3);
    const id = await split();
    expect(await app.get(ReadingService).position(member.actor, id)).toBe(1);
    expect(await app.get(ReadingService).position(member.actor, thread.id)).toBe(3);
  });

  it('that is undone leaves every row as it was, and its address leads back', async () => {
    await app.get(ReadingService).advance(member.actor, thread.id, 5);
    const before = await rowsOf(app);
    const id = await split();
    await app.get(ReadingService).advance(moderator.actor, id, 2);
    await undo();
    expect(await rowsOf(app)).toEqual(before);
    expect(await app.get(ThreadTrails).find(member.actor, id, 'fr')).toMatchObject({ id: thread.id });
    const place = { threadId: id, number: 2 };
    expect(await app.get(ThreadTrails).whereabouts(member.actor, place, 'fr')).toMatchObject({ number: 4 });
  });

  it('that was answered is not undone', async () => {
    const id = await split();
    await reply(app, member, { ...thread, id }, 'une réponse');
    await expect(undo()).rejects.toMatchObject({ code: 'curation-answered' });
    expect(await wordsOf(app, moderator, id)).toHaveLength(3);
  });

  it('that is undone keeps what was begun in it', async () => {
    const id = await split();
    await app.get(DraftsService).save(member.actor, id, { body: 'commencé là-bas' });
    await app.get(DraftsService).save(other.actor, id, { body: 'là-bas' });
    await app.get(DraftsService).save(other.actor, thread.id, { body: 'ici' });
    await undo();
    const words = async (person: Person) =>
      (await app.get(DraftsService).find(person.actor, thread.id))?.fields.body;
    expect(await words(member)).toBe('commencé là-bas');
    expect(await words(other)).toBe('ici\n\nlà-bas');
  });

  it('that was split again is undone in the order in which it was made', async () => {
    await split();
    const [first] = await app.get(CurationsService).list(moderator.actor, thread.id);
    const id = first?.targetId ?? '';
    await app
      .get(ThreadSplitsService)
      .create(moderator.actor, id, { title: 'Encore', posts: [2], reason: REASON });
    const undoing = app.get(CurationsService).delete(moderator.actor, first?.id ?? '');
    await expect(undoing).rejects.toMatchObject({ code: 'curation-moved-on' });
  });

  it('lets an answer follow the message that it answers', async () => {
    const id = await split();
    expect(await reply(app, member, thread, 'à trois', three)).toMatchObject({ threadId: id, number: 3 });
  });

  it.each([
    ['without a message', {}, 'posts', 'no-post-chosen'],
    ['of messages that are not there', { posts: [40] }, 'posts', 'no-post-chosen'],
    ['of the opening', { posts: [1, 3] }, 'posts.0', 'opening-stays'],
    ['without a title', { posts: [3], title: ' ' }, 'title', 'required'],
    ['without a reason', { posts: [3], reason: '' }, 'reason', 'required'],
  ])('%s is refused', async (_, input, field, code) => {
    await expect(split(input)).rejects.toMatchObject({ fields: { [field]: { code } } });
  });

  it('does not begin with a message that is not public', async () => {
    await app.get(PostsService).remove(other.actor, three.id, 'fr');
    await expect(split()).rejects.toMatchObject({ fields: { posts: { code: 'first-not-published' } } });
    expect(await wordsOf(app, moderator, await split({ posts: [2, 3] }))).toHaveLength(1);
    await undo();
    expect(await app.get(ThreadsService).find(member.actor, thread.id, 'fr')).toMatchObject({ posts: 4 });
  });

  it('is not for members, not even for whoever opened the thread', async () => {
    await expect(split({ posts: [3] }, member)).rejects.toThrow(Forbidden);
  });

  it('loses nothing that is written at the same moment', async () => {
    const writing = Array.from({ length: 8 }, (_, i) => reply(app, member, thread, `pendant ${i}`, three));
    const outcomes = await Promise.allSettled([...writing, split({ from: 3 })]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    const [done] = await app.get(CurationsService).list(moderator.actor, thread.id);
    const there = await wordsOf(app, moderator, done?.targetId ?? '');
    const here = await wordsOf(app, moderator, thread.id);
    expect(there.length + here.length).toBe(13);
    for (const id of [thread.id, done?.targetId ?? '']) {
      const { posts } = await app.get(ThreadsService).find(member.actor, id, 'fr');
      expect(posts).toBe(id === thread.id ? here.length : there.length);
    }
  });
});
