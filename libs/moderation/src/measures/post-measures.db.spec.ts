import { setTimeout as wait } from 'node:timers/promises';
import { PostsService } from '@forum/discussion';
import { VISITOR } from '@forum/identity';
import { Conflict, Forbidden, NotFound, sql } from '@forum/kernel';
import { lastMailTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FlagsService } from '../flags/flags.service.js';
import { ModerationQueue } from '../items/queue.service.js';
import {
  aPost,
  aThread,
  lastEntry,
  mailsTo,
  moderationApplication,
  someone,
  stateOf,
} from '../moderation.fixture.js';
import { MeasuresService } from './measures.service.js';
import { PostMeasuresService } from './post-measures.service.js';

let app: TestApplication;
let measures: PostMeasuresService;
let moderator: Person;
let other: Person;
let author: Person;

beforeAll(async () => {
  app = await moderationApplication();
  measures = app.get(PostMeasuresService);
  moderator = await someone(app, { name: 'Maude Veille', roles: ['moderator'] });
  other = await someone(app, { name: 'Omar Second', roles: ['administrator'] });
  author = await someone(app, { name: 'Alix Vif', locale: 'en' });
});

afterAll(() => app.close());

const facts = (kind: string, postId: string) =>
  app.database.reader.rows<{ actor_id: string | null }>(sql`
    select actor_id from fact where kind = ${kind} and data ->> 'postId' = ${postId}`);

describe('hiding a message', () => {
  it('takes it from readers and from the count, leaves a line in the log and a fact', async () => {
    const post = await aPost(app, author);
    await measures.hide(moderator.actor, post.id, { motive: 'abusive', reason: 'Please rephrase.' });
    expect(await stateOf(app, post)).toEqual({ state: 'hidden', posts: 1 });
    expect(await lastEntry(app, 'post', post.id)).toEqual({
      action: 'post.hidden',
      actor_id: moderator.id,
      reason: 'This text attacks people; here, we discuss ideas. Please rephrase.',
      detail: {},
    });
    expect(await facts('post.hidden', post.id)).toEqual([{ actor_id: moderator.id }]);
    const seen = await app.get(PostsService).after(VISITOR, post.threadId, { number: 0, limit: 9 }, 'fr');
    expect(seen.map(({ number }) => number)).toEqual([1]);
  });

  it('tells its author why, in their language, and where to answer', async () => {
    const post = await aPost(app, author);
    await measures.hide(moderator.actor, post.id, { motive: 'spam' });
    const mail = await lastMailTo(app.database, author.address);
    expect(mail.subject).toBe('Your message is hidden');
    expect(mail.text).toContain('This text is advertising.');
    const [, id = ''] = /https:\/\/forum\.test\/moderation\/mesures\/(\d+)/.exec(mail.text) ?? [];
    const { measure } = await app.get(MeasuresService).read(author.actor, id);
    expect(measure).toMatchObject({
      kind: 'post-hidden',
      reason: 'This text is advertising.',
      endedAt: null,
    });
  });

  it('is decided once: the second moderator is told so', async () => {
    const post = await aPost(app, author);
    await measures.hide(moderator.actor, post.id, { motive: 'spam' });
    const late = measures.hide(other.actor, post.id, { motive: 'abusive' });
    await expect(late).rejects.toMatchObject({ constructor: Conflict, code: 'already-decided' });
    const both = await aPost(app, author);
    const outcomes = await Promise.allSettled([
      measures.hide(moderator.actor, both.id, { motive: 'spam' }),
      measures.hide(other.actor, both.id, { motive: 'spam' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await stateOf(app, both)).toEqual({ state: 'hidden', posts: 1 });
  });

  it('is never without a reason', async () => {
    const post = await aPost(app, author);
    for (const [input, code] of [
      [{}, 'required'],
      [{ reason: '   ' }, 'required'],
      [{ reason: 'ab' }, 'too-short'],
      [{ reason: 'x'.repeat(501) }, 'too-long'],
    ] as const)
      await expect(measures.hide(moderator.actor, post.id, input)).rejects.toMatchObject({
        fields: { reason: { code } },
      });
    await expect(measures.hide(moderator.actor, post.id, { motive: 'within-rules' })).rejects.toMatchObject({
      fields: { motive: { code: 'not-in-list' } },
    });
    expect((await stateOf(app, post)).state).toBe('published');
  });

  it('is refused to everybody else, and what one cannot see is not found', async () => {
    const post = await aPost(app, author);
    const member = await someone(app);
    const suspended = await someone(app, { roles: ['moderator'], suspendedUntil: new Date('2099-01-01') });
    for (const actor of [VISITOR, author.actor, member.actor, suspended.actor])
      await expect(measures.hide(actor, post.id, { motive: 'spam' })).rejects.toThrow(Forbidden);
    await expect(measures.hide(moderator.actor, '999999', { motive: 'spam' })).rejects.toThrow(NotFound);
    await measures.hide(moderator.actor, post.id, { motive: 'spam' });
    await expect(measures.restore(member.actor, post.id, { motive: 'within-rules' })).rejects.toThrow(
      NotFound,
    );
  });

  it('does not stand in the way of a reply to the very message', async () => {
    const thread = await aThread(app, author);
    const writing = { locale: 'fr', via: 'web' } as const;
    const post = await app.get(PostsService).reply(author.actor, thread.id, { body: 'Un mot.' }, writing);
    const replying = app.database.dataSource.createQueryRunner();
    await replying.startTransaction();
    await replying.query('select from thread where id = $1 for update', [thread.id]);
    const hiding = measures.hide(moderator.actor, post.id, { motive: 'spam' });
    await wait(300);
    await replying.query(
      `insert into post (thread_id, number, author_id, markdown, html, excerpt, lang, reply_to)
       values ($1, 3, $2, 'a', 'a', 'a', 'fr', $3)`,
      [thread.id, author.id, post.id],
    );
    await replying.commitTransaction();
    await replying.release();
    await expect(hiding).resolves.toBeUndefined();
  });
});

describe('bringing a message back', () => {
  it('gives it back to readers and to the count, ends the measure and tells its author', async () => {
    const post = await aPost(app, author);
    await measures.hide(moderator.actor, post.id, { motive: 'off-topic' });
    await measures.restore(other.actor, post.id, { reason: 'It belongs here after all.' });
    expect(await stateOf(app, post)).toEqual({ state: 'published', posts: 2 });
    expect(await facts('post.restored', post.id)).toHaveLength(1);
    const mail = await lastMailTo(app.database, author.address);
    expect(mail.subject).toBe('Your message is visible again');
    expect(mail.text).toContain('It belongs here after all.');
    const [measure] = await app.get(MeasuresService).ofPerson(moderator.actor, author.id);
    expect(measure).toMatchObject({ postId: post.id, endedAt: expect.any(Date) });
  });

  it('is refused for one’s own message as long as somebody else can decide', async () => {
    const post = await aPost(app, moderator);
    await measures.hide(other.actor, post.id, { motive: 'off-topic' });
    const own = measures.restore(moderator.actor, post.id, { motive: 'within-rules' });
    await expect(own).rejects.toMatchObject({ code: 'own-case' });
    await measures.restore(other.actor, post.id, { motive: 'within-rules' });
  });
});

describe('reports that wait', () => {
  const flag = async (postId: string, reason = 'abusive') =>
    app.get(FlagsService).flag((await someone(app)).actor, postId, { reason });
  const waiting = async () =>
    (await app.get(ModerationQueue).list(moderator.actor, { state: 'open', limit: 50 })).items;

  it('are one thing to decide, however many they are, the oldest first', async () => {
    const [first, second] = [await aPost(app, author), await aPost(app, author)];
    await flag(first.id);
    await flag(second.id, 'spam');
    await flag(first.id, 'spam');
    const items = await waiting();
    expect(items.map(({ postId, flags }) => [postId, flags])).toEqual([
      [first.id, 2],
      [second.id, 1],
    ]);
    expect(items[0]).toMatchObject({ reasons: ['abusive', 'spam'], author: 'Alix Vif', hidden: false });
    await measures.hide(moderator.actor, first.id, { motive: 'abusive' });
    await measures.keep(moderator.actor, second.id, { motive: 'within-rules' });
    expect(await waiting()).toEqual([]);
    const { items: decided } = await app
      .get(ModerationQueue)
      .list(other.actor, { state: 'decided', limit: 2 });
    expect(decided.map(({ decision, decidedBy }) => [decision, decidedBy])).toEqual([
      ['kept', 'Maude Veille'],
      ['hidden', 'Maude Veille'],
    ]);
  });

  it('are closed by keeping the message: only the log knows', async () => {
    const post = await aPost(app, author);
    await flag(post.id);
    const mails = await mailsTo(app, author, 'measure');
    await measures.keep(moderator.actor, post.id, { reason: 'Le ton est vif, sans plus.' });
    expect(await stateOf(app, post)).toEqual({ state: 'published', posts: 2 });
    expect(await lastEntry(app, 'post', post.id)).toMatchObject({
      action: 'flags.dismissed',
      actor_id: moderator.id,
      reason: 'Le ton est vif, sans plus.',
    });
    expect(await mailsTo(app, author, 'measure')).toBe(mails);
    await expect(measures.keep(other.actor, post.id, { motive: 'within-rules' })).rejects.toThrow(Conflict);
  });

  it('end with a person’s decision when the message was hidden by rule', async () => {
    const post = await aPost(app, author);
    await flag(post.id, 'exposed-detail');
    expect((await waiting())[0]).toMatchObject({ hidden: true });
    await measures.hide(moderator.actor, post.id, { motive: 'exposed-detail' });
    expect(await stateOf(app, post)).toEqual({ state: 'hidden', posts: 1 });
    expect(await facts('post.hidden', post.id)).toHaveLength(1);
    const all = await app.get(MeasuresService).ofPerson(moderator.actor, author.id);
    expect(all.filter(({ postId, endedAt }) => postId === post.id && endedAt === null)).toMatchObject([
      { decidedBy: moderator.id, reason: 'This text contains a personal detail about someone.' },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('leave the queue when the author takes the message away', async () => {
    const post = await aPost(app, author);
    await flag(post.id);
    await app.get(PostsService).remove(author.actor, post.id, 'fr');
    expect(await waiting()).toEqual([]);
  });

  it('are for moderators alone', async () => {
    const queue = app.get(ModerationQueue);
    for (const actor of [VISITOR, author.actor])
      await expect(queue.list(actor, { state: 'open', limit: 9 })).rejects.toThrow(Forbidden);
    await expect(queue.list(moderator.actor, { state: 'open', limit: 9, cursor: 'x' })).rejects.toMatchObject(
      {
        fields: { cursor: { code: 'bad-cursor' } },
      },
    );
  });

  it('come page by page, without loss', async () => {
    const posts = [await aPost(app, author), await aPost(app, author), await aPost(app, author)];
    for (const { id } of posts) await flag(id);
    const queue = app.get(ModerationQueue);
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await queue.list(moderator.actor, { state: 'open', limit: 1, cursor });
      seen.push(...page.items.map(({ postId }) => postId ?? ''));
      cursor = page.next ?? undefined;
      more = page.next !== null;
    }
    expect(seen).toEqual(posts.map(({ id }) => id));
    for (const { id } of posts) await measures.keep(moderator.actor, id, { motive: 'within-rules' });
  });
});
