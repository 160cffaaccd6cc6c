import { Conflict, Forbidden, Invalid, NotFound, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ThreadClosuresService } from '../closures/closures.service.js';
import { aThread, discussionApplication, someone, WRITING } from '../discussion.fixture.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { PostsService } from '../posts/posts.service.js';
import { ReactionsService } from '../reactions/reactions.service.js';
import { ReadingService } from '../reading/reading.service.js';
import type { Thread } from '../threads/thread.js';
import { ThreadsService } from '../threads/threads.service.js';
import { reply, rowsOf, wordsOf } from './curation.fixture.js';
import { CurationsService } from './curations.service.js';
import { ThreadMergesService } from './thread-merges.service.js';
import { ThreadTrails } from './thread-trails.service.js';

const REASON = 'Les deux discussions posent la même question.';

describe('a merge', () => {
  let app: TestApplication;
  let moderator: Person;
  let member: Person;
  let a: Thread;
  let b: Thread;
  beforeAll(async () => {
    app = await discussionApplication();
    moderator = await someone(app, { roles: ['moderator'] });
    member = await someone(app);
  });
  beforeEach(async () => {
    a = await aThread(app, member, 'Qui finance la coordination ?');
    b = await aThread(app, member, 'Qui paie la coordination ?');
    await reply(app, member, a, `a deux ${a.id}`);
    await reply(app, moderator, a, `a trois ${a.id}`);
    await reply(app, moderator, b, `b deux ${b.id}`);
  });
  afterAll(() => app.close());

  const merge = (into = b.id, from = a.id) =>
    app.get(ThreadMergesService).create(moderator.actor, from, { into, reason: REASON });
  const curations = (threadId: string) => app.get(CurationsService).list(moderator.actor, threadId);
  const undo = async (threadId = b.id) => {
    const [last] = (await curations(threadId)).filter(({ undoneAt }) => undoneAt === null).slice(-1);
    return app.get(CurationsService).delete(moderator.actor, last?.id ?? '');
  };
  const opening = 'Chez nous, personne ne l’avait prévu.';

  it('puts the messages of one thread behind those of another, in their order', async () => {
    await merge();
    expect(await wordsOf(app, moderator, b.id)).toEqual([
      `1 ${opening}`,
      `2 b deux ${b.id}`,
      `3 ${opening}`,
      `4 a deux ${a.id}`,
      `5 a trois ${a.id}`,
    ]);
    const merged = await app.get(ThreadsService).find(member.actor, b.id, 'fr');
    expect(merged).toMatchObject({ posts: 5, lastNumber: 5 });
  });

  it('leaves the other thread to nobody, and its address leads to where its messages are', async () => {
    await merge();
    await expect(app.get(ThreadsService).find(moderator.actor, a.id, 'fr')).rejects.toThrow(NotFound);
    expect(await app.get(ThreadTrails).find(member.actor, a.id, 'fr')).toMatchObject({ id: b.id });
    const place = { threadId: a.id, number: 2 };
    expect(await app.get(ThreadTrails).whereabouts(member.actor, place, 'fr')).toMatchObject({ number: 4 });
  });

  it('is told in the thread: who, what, when and why', async () => {
    await merge();
    const [told] = await curations(b.id);
    expect(told).toMatchObject({
      kind: 'merge',
      posts: 3,
      place: 2,
      reason: REASON,
      by: { id: moderator.id },
      other: { id: a.id, title: a.title },
      reversible: true,
    });
    const [logged] = await app.database.reader.rows(sql`
      select action, reason, actor_id from audit_entry where subject_id = ${a.id} order by id desc limit 1`);
    expect(logged).toEqual({ action: 'thread.merged', reason: REASON, actor_id: moderator.id });
  });

  it('that is undone leaves every row as it was', async () => {
    await app
      .get(ReactionsService)
      .put(moderator.actor, (await reply(app, member, a, `utile ${a.id}`)).id, 'useful');
    await app.get(ReadingService).advance(member.actor, a.id, 3);
    await app.get(ReadingService).advance(member.actor, b.id, 2);
    await app.get(ReadingService).advance(moderator.actor, b.id, 1);
    await app.get(DraftsService).save(member.actor, a.id, { body: 'à finir' });
    const before = await rowsOf(app);
    await merge();
    expect(await rowsOf(app)).not.toEqual(before);
    await undo();
    expect(await rowsOf(app)).toEqual(before);
  });

  it('that is undone leaves an answer written since where it was written, and gives no number twice', async () => {
    await merge();
    await reply(app, member, b, `b six ${b.id}`);
    await undo();
    expect(await wordsOf(app, moderator, b.id)).toEqual([
      `1 ${opening}`,
      `2 b deux ${b.id}`,
      `6 b six ${b.id}`,
    ]);
    expect(await wordsOf(app, moderator, a.id)).toHaveLength(3);
    expect(await app.get(ThreadsService).find(member.actor, b.id, 'fr')).toMatchObject({
      posts: 3,
      lastNumber: 6,
    });
  });

  it('that is undone never gives its numbers again', async () => {
    await merge();
    await undo();
    expect((await reply(app, member, b, `b neuf ${b.id}`)).number).toBe(6);
    const place = { threadId: b.id, number: 4 };
    const found = await app.get(ThreadTrails).whereabouts(member.actor, place, 'fr');
    expect(found).toMatchObject({ thread: { id: a.id }, number: 2 });
  });

  it('keeps what was said, answered and begun where people look for it', async () => {
    const first = await reply(app, member, a, `question ${a.id}`);
    await app.get(DraftsService).save(member.actor, a.id, { body: 'à finir' });
    await app.get(ReadingService).advance(member.actor, a.id, 3);
    await app.get(ReadingService).advance(member.actor, b.id, 2);
    await merge();
    const opened = await app.get(ReadingService).open(member.actor, b.id, { locale: 'fr' });
    expect(opened.own).toMatchObject({ number: 5, draft: { fields: { body: 'à finir' } } });
    const answer = await reply(app, moderator, a, `réponse ${a.id}`, first);
    expect(answer).toMatchObject({ threadId: b.id, number: 7, replyTo: first.id, replyToNumber: 6 });
  });

  it('of a merge is followed to the end', async () => {
    const c = await aThread(app, member, 'Et qui la fait ?');
    await merge();
    await merge(c.id, b.id);
    expect(await app.get(ThreadTrails).find(member.actor, a.id, 'fr')).toMatchObject({ id: c.id });
    const [first] = await curations(b.id).catch(() => []);
    await expect(app.get(CurationsService).delete(moderator.actor, first?.id ?? '')).rejects.toThrow(
      NotFound,
    );
    await undo(c.id);
    await undo(b.id);
    expect(await wordsOf(app, moderator, a.id)).toHaveLength(3);
  });

  it('is refused to whoever does not moderate, into itself, and into what is not there', async () => {
    const by = (person: Person) =>
      app.get(ThreadMergesService).create(person.actor, a.id, { into: b.id, reason: REASON });
    await expect(by(member)).rejects.toThrow(Forbidden);
    await expect(merge(a.id)).rejects.toThrow(Invalid);
    await expect(merge('999999')).rejects.toThrow(Invalid);
    await expect(merge(b.id, '999999')).rejects.toThrow(NotFound);
    await merge(`https://forum.example/discussions/${b.id}/qui-paie?message=2`);
  });

  it('never shows messages of a hidden thread', async () => {
    await app.database.transaction((tx) =>
      tx.rows(sql`update thread set hidden_at = now() where id = ${a.id}`),
    );
    await expect(merge()).rejects.toMatchObject({ code: 'curation-hidden' });
    await app.database.transaction((tx) =>
      tx.rows(sql`update thread set hidden_at = null where id = ${a.id}`),
    );
    await merge();
    await app.database.transaction((tx) =>
      tx.rows(sql`update thread set hidden_at = now() where id = ${b.id}`),
    );
    await expect(undo()).rejects.toMatchObject({ code: 'curation-hidden' });
    await expect(app.get(ThreadTrails).find((await someone(app)).actor, a.id, 'fr')).rejects.toThrow(
      NotFound,
    );
  });

  it('is undone once, and in the days that the settings give', async () => {
    await merge();
    const [told] = await curations(b.id);
    await app.database.transaction((tx) =>
      tx.rows(sql`update curation set decided_at = now() - interval '31 days' where id = ${told?.id}`),
    );
    await expect(undo()).rejects.toMatchObject({ code: 'curation-late', params: { days: 30 } });
    await app.database.transaction((tx) =>
      tx.rows(sql`update curation set decided_at = now() where id = ${told?.id}`),
    );
    await undo();
    await expect(app.get(CurationsService).delete(moderator.actor, told?.id ?? '')).rejects.toThrow(Conflict);
  });

  it('loses nothing that is written, said or changed at the same moment', async () => {
    const said = await reply(app, member, a, `dit ${a.id}`);
    const posts = app.get(PostsService);
    const writing = Array.from({ length: 8 }, (_, i) => reply(app, member, a, `pendant ${i} ${a.id}`, said));
    const outcomes = await Promise.allSettled([
      ...writing,
      app.get(ReactionsService).put(moderator.actor, said.id, 'agree'),
      posts.edit(member.actor, said.id, { body: `dit mieux ${a.id}` }, 'fr'),
      merge(),
      ...Array.from({ length: 4 }, (_, i) => reply(app, moderator, b, `là-bas ${i} ${b.id}`)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    const words = await wordsOf(app, moderator, b.id);
    expect(words.filter((line) => line.includes('pendant'))).toHaveLength(8);
    expect(words.filter((line) => line.includes('là-bas'))).toHaveLength(4);
    const thread = await app.get(ThreadsService).find(member.actor, b.id, 'fr');
    expect(thread).toMatchObject({ posts: words.length, lastNumber: words.length });
  });

  it('asked for twice at once happens once, either way round', async () => {
    const outcomes = await Promise.allSettled([merge(), merge(a.id, b.id), merge()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('leaves a closed thread closed', async () => {
    await app.get(ThreadClosuresService).create(moderator.actor, b.id, { reason: REASON });
    await merge();
    const answering = app.get(PostsService).reply(member.actor, a.id, { body: 'trop tard' }, WRITING);
    await expect(answering).rejects.toMatchObject({ code: 'thread-closed' });
  });
});
