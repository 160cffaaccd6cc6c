import { type Post, PostsService } from '@forum/discussion';
import sql, { Conflict, Forbidden, Invalid, NotFound } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Announcements } from '../alerts/announcements.service.js';
import { FlagsService } from '../flags/flags.service.js';
import { HeldPostsService } from '../held/held-posts.service.js';
import type { QueueItem } from '../items/queue.repository.js';
import { ModerationQueue } from '../items/queue.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import {
  aPost,
  aThread,
  lastEntry,
  mailsTo,
  moderationApplication,
  someone,
  stateOf,
} from '../moderation.fixture.js';
import { DecisionsService } from './decisions.service.js';
import { UndoService } from './undo.service.js';

const WRITING = { locale: 'fr', via: 'web' } as const;

let app: TestApplication;
let queue: ModerationQueue;
let decisions: DecisionsService;
let first: Person;
let second: Person;
let author: Person;

beforeAll(async () => {
  app = await moderationApplication();
  queue = app.get(ModerationQueue);
  decisions = app.get(DecisionsService);
  first = await someone(app, { name: 'Maude Première', roles: ['moderator'] });
  second = await someone(app, { name: 'Paul Second', roles: ['moderator'] });
});
beforeEach(async () => {
  author = await someone(app, { name: 'Alix Vif' });
});
afterAll(() => app.close());

const itemOf = async (post: Post, who = first): Promise<QueueItem> =>
  (await queue.ofPost(who.actor, post.id)) as QueueItem;

async function flagged(): Promise<{ post: Post; item: QueueItem }> {
  const post = await aPost(app, author);
  await app.get(FlagsService).flag((await someone(app)).actor, post.id, { reason: 'abusive' });
  return { post, item: await itemOf(post) };
}

async function held(by?: Person): Promise<{ post: Post; item: QueueItem }> {
  const newcomer = by ?? (await someone(app, { name: 'Nora Nouvelle', via: 'self' }));
  const thread = await aThread(app, first);
  const post = await app.get(PostsService).reply(newcomer.actor, thread.id, { body: 'Bonjour.' }, WRITING);
  return { post, item: await itemOf(post) };
}

describe('a case', () => {
  it('that one moderator has taken is decided by nobody else, until it is given back or time has run out', async () => {
    const { post, item } = await flagged();
    expect(await queue.claim(first.actor, item.id)).toMatchObject({ claimedBy: 'Maude Première' });
    await expect(queue.claim(second.actor, item.id)).rejects.toMatchObject({
      code: 'claimed',
      params: { name: 'Maude Première' },
    });
    const hide = () => app.get(PostMeasuresService).hide(second.actor, post.id, { motive: 'abusive' });
    await expect(hide()).rejects.toMatchObject({ code: 'claimed', params: { name: 'Maude Première' } });
    await queue.unclaim(second.actor, item.id);
    await expect(hide()).rejects.toThrow(Conflict);
    await app.database.reader.rows(sql`
      update moderation_item set claimed_at = now() - interval '1 day' where id = ${item.id}`);
    expect(await queue.claim(second.actor, item.id)).toMatchObject({ claimedBy: 'Paul Second' });
    await queue.unclaim(second.actor, item.id);
    await hide();
    expect(await itemOf(post)).toMatchObject({
      decision: 'hidden',
      decidedBy: 'Paul Second',
      claimedBy: null,
    });
  });

  it('decided at once by two is decided by one; the other is told who did', async () => {
    const { item } = await flagged();
    const both = await Promise.allSettled(
      [first, second].map(({ actor }) =>
        decisions.decide(actor, item.id, { decision: 'refuse', reason: 'spam' }),
      ),
    );
    const [late] = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(late?.reason).toMatchObject({ status: 409, code: 'decided-by' });
  });

  it('is decided by words that fit its kind; the note stays among moderators', async () => {
    const one = await held();
    const note = 'À suivre.';
    const approved = await decisions.decide(first.actor, one.item.id, { decision: 'approve', note });
    expect(approved).toMatchObject({
      decision: 'approved',
      note,
      decidedBy: 'Maude Première',
      undoable: true,
    });
    expect(await stateOf(app, one.post)).toMatchObject({ state: 'published' });
    const two = await flagged();
    const kept = await decisions.decide(first.actor, two.item.id, { decision: 'approve' });
    expect(kept).toMatchObject({ decision: 'kept' });
    const three = await flagged();
    const own = 'Trop vif : reformulez.';
    await decisions.decide(first.actor, three.item.id, { decision: 'hide', reason: own });
    expect(await lastEntry(app, 'post', three.post.id)).toMatchObject({ action: 'post.hidden', reason: own });
    const four = await flagged();
    for (const input of [{ decision: 'burn' }, {}, { decision: 'hide' }])
      await expect(decisions.decide(first.actor, four.item.id, input)).rejects.toThrow(Invalid);
    await expect(decisions.decide(first.actor, '999999', { decision: 'keep' })).rejects.toThrow(NotFound);
  });

  it('is approved with others in one press; what somebody else has taken is left', async () => {
    const cases = [await held(), await held(), await flagged()];
    const taken = await held();
    await queue.claim(second.actor, taken.item.id);
    const items = [...cases, taken].map(({ item }) => item.id);
    expect(await decisions.approveAll(first.actor, { items: [...items, '999999'] })).toBe(3);
    for (const { post } of cases) expect(await stateOf(app, post)).toMatchObject({ state: 'published' });
    expect(await stateOf(app, taken.post)).toMatchObject({ state: 'held' });
  });

  it('is listed by kind, by community, by whose it is', async () => {
    const { item } = await held();
    await queue.claim(second.actor, item.id);
    await app.database.reader.rows(sql`
      update moderation_item set claimed_by = null, decided_by = null where id <> ${item.id}`);
    const ids = async (filter: object) =>
      (await queue.list(second.actor, { state: 'open', limit: 100, ...filter })).items.map(({ id }) => id);
    expect(await ids({ mine: true })).toEqual([item.id]);
    expect(await ids({ kind: 'held-post' })).toContain(item.id);
    expect(await ids({ kind: 'flagged-post' })).not.toContain(item.id);
    expect(await ids({ community: 'aucune' })).toEqual([]);
  });

  it('about a moderator’s own words is on another’s desk alone, and the reports are not shown to them', async () => {
    const post = await aPost(app, second);
    await app
      .get(FlagsService)
      .flag((await someone(app)).actor, post.id, { reason: 'other', note: 'Je sais.' });
    const { id } = await itemOf(post);
    await expect(queue.find(second.actor, id)).rejects.toThrow(NotFound);
    expect(await app.get(FlagsService).ofPost(second.actor, post.id)).toEqual([]);
    expect(await app.get(FlagsService).ofPost(first.actor, post.id)).toHaveLength(1);
    await decisions.decide(first.actor, id, { decision: 'keep' });
  });
});

describe('a decision taken back', () => {
  const undo = (item: QueueItem, who = first) => app.get(UndoService).undo(who.actor, item.id);
  const facts = (post: Post) =>
    app.database.reader.rows<{ kind: string }>(sql`
      select kind from fact where data->>'postId' = ${post.id} order by id`);

  it('holds again what was published, and its author is told', async () => {
    const { post, item } = await held();
    await decisions.decide(first.actor, item.id, { decision: 'approve' });
    expect(await undo(item, second)).toMatchObject({ decision: null, decidedAt: null });
    expect(await stateOf(app, post)).toEqual({ state: 'held', posts: 1 });
    expect((await facts(post)).map(({ kind }) => kind)).toEqual(['post.published', 'post.hidden']);
    const writer = await app.database.reader.one<{ id: string; address: string }>(sql`
      select account_id as id, address from account_email where account_id = ${post.author.id}`);
    expect(await mailsTo(app, writer as unknown as Person, 'decision-undone')).toBe(1);
    expect(await lastEntry(app, 'post', post.id)).toMatchObject({
      action: 'decision.undone',
      actor_id: second.id,
      detail: { item: item.id, decision: 'approved' },
    });
    await decisions.decide(second.actor, item.id, { decision: 'refuse', reason: 'spam' });
    await undo(item);
    expect(await stateOf(app, post)).toEqual({ state: 'held', posts: 1 });
  });

  it('shows again what was hidden, and hides again what was restored', async () => {
    const { post, item } = await flagged();
    await decisions.decide(first.actor, item.id, { decision: 'hide', reason: 'abusive' });
    await undo(item);
    expect(await stateOf(app, post)).toEqual({ state: 'published', posts: 2 });
    const standing = () =>
      app.database.reader.rows(sql`
        select decided_by from measure where post_id = ${post.id} and ended_at is null`);
    expect(await standing()).toEqual([]);
    await decisions.decide(first.actor, item.id, { decision: 'keep' });
    await undo(item);
    await app.get(FlagsService).flag((await someone(app)).actor, post.id, { reason: 'exposed-detail' });
    await decisions.decide(first.actor, item.id, { decision: 'restore' });
    expect(await stateOf(app, post)).toEqual({ state: 'published', posts: 2 });
    await undo(item);
    expect(await stateOf(app, post)).toEqual({ state: 'hidden', posts: 1 });
    expect(await standing()).toEqual([{ decided_by: null }]);
  });

  it('is taken back for some minutes only, by moderators, and not once something else has happened', async () => {
    const { post, item } = await flagged();
    await decisions.decide(first.actor, item.id, { decision: 'hide', reason: 'abusive' });
    await expect(app.get(UndoService).undo(author.actor, item.id)).rejects.toThrow(Forbidden);
    await app.get(PostMeasuresService).restore(first.actor, post.id, { motive: 'within-rules' });
    await expect(undo(item)).rejects.toThrow(Conflict);
    const other = await flagged();
    await decisions.decide(first.actor, other.item.id, { decision: 'keep' });
    await app.database.reader.rows(sql`
      update moderation_item set decided_at = decided_at - interval '11 minutes' where id = ${other.item.id}`);
    await expect(undo(other.item)).rejects.toMatchObject({ code: 'undo-too-late' });
  });
});

describe('the desk of a community', () => {
  let keeper: Person;
  let communityId: string;
  beforeAll(async () => {
    keeper = await someone(app, { name: 'Kim Gardienne' });
    const row = await app.database.reader.one<{ id: string }>(sql`
      insert into community (slug, name, purpose, lang, visibility, join_policy, state)
      values ('cercle', 'Cercle', 'Un cercle de pratique.', 'fr', 'public', 'open', 'active') returning id`);
    communityId = row?.id ?? '';
    await app.database.reader.rows(sql`
      insert into community_membership (community_id, account_id, role, state, joined_at)
      values (${communityId}, ${keeper.id}, 'moderator', 'active', now())`);
  });

  const inCommunity = async ({ post }: { post: Post }) => {
    await app.database.reader.rows(sql`
      update thread set community_id = ${communityId} where id = ${post.threadId}`);
    return post;
  };

  it('has what belongs to it, and nothing else; its moderators decide that alone', async () => {
    const inside = await inCommunity(await flagged());
    const outside = await flagged();
    const { items } = await queue.list(keeper.actor, { state: 'open', limit: 100 });
    expect(items.map(({ postId }) => postId)).toEqual([inside.id]);
    expect(items[0]?.community).toEqual({ slug: 'cercle', name: 'Cercle' });
    expect(await queue.countOpen(keeper.actor)).toBe(1);
    const hide = (id: string) => app.get(PostMeasuresService).hide(keeper.actor, id, { motive: 'abusive' });
    await expect(hide(outside.post.id)).rejects.toThrow(Forbidden);
    await expect(queue.find(keeper.actor, outside.item.id)).rejects.toThrow(NotFound);
    await expect(app.get(FlagsService).ofPost(keeper.actor, outside.post.id)).rejects.toThrow(Forbidden);
    await hide(inside.id);
    expect(await stateOf(app, inside)).toMatchObject({ state: 'hidden' });
    await expect(queue.list((await someone(app)).actor, { state: 'open', limit: 9 })).rejects.toThrow(
      Forbidden,
    );
  });

  it('hears by mail of what comes there, and the forum’s moderators are left in peace', async () => {
    const quiet = () =>
      app.database.reader.rows(sql`update moderation_item set announced_at = now() - interval '1 day'`);
    await quiet();
    const { item, post } = await held();
    await inCommunity({ post });
    const before = await mailsTo(app, first, 'moderation-news');
    await app.database.reader.rows(sql`update moderation_item set announced_at = null where id = ${item.id}`);
    await app.get(Announcements).run();
    expect(await mailsTo(app, keeper, 'moderation-news')).toBe(1);
    expect(await mailsTo(app, first, 'moderation-news')).toBe(before);
    await app.get(HeldPostsService).approve(keeper.actor, post.id, {});
    expect(await stateOf(app, post)).toMatchObject({ state: 'published' });
  });
});
