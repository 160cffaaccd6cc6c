import { ThreadClosuresService, ThreadsService } from '@forum/discussion';
import { VISITOR } from '@forum/identity';
import { Conflict, Forbidden, NotFound, sql } from '@forum/kernel';
import { lastMailTo, type Person, type TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aThread,
  deliver,
  lastEntry,
  mailsTo,
  moderationApplication,
  someone,
} from '../moderation.fixture.js';
import { MeasuresService } from './measures.service.js';
import { ThreadMeasuresService } from './thread-measures.service.js';

let app: TestApplication;
let measures: ThreadMeasuresService;
let moderator: Person;
let author: Person;

beforeAll(async () => {
  app = await moderationApplication();
  measures = app.get(ThreadMeasuresService);
  moderator = await someone(app, { name: 'Maude Veille', roles: ['moderator'] });
  await someone(app, { name: 'Omar Second', roles: ['administrator'] });
  author = await someone(app, { name: 'Alix Vif' });
});

afterAll(() => app.close());

const version = async (id: string) =>
  BigInt(
    (await app.database.reader.one<{ version: string }>(sql`select version from thread where id = ${id}`))
      ?.version ?? '0',
  );

describe('hiding a discussion', () => {
  it('leaves it to its author and moderators, logged, told, its pages out of the cache', async () => {
    const thread = await aThread(app, author);
    const before = await version(thread.id);
    await measures.hide(moderator.actor, thread.id, { motive: 'abusive' });
    expect(await version(thread.id)).toBe(before + 1n);
    const threads = app.get(ThreadsService);
    await expect(threads.find(VISITOR, thread.id, 'fr')).rejects.toThrow(NotFound);
    await expect(threads.find((await someone(app)).actor, thread.id, 'fr')).rejects.toThrow(NotFound);
    for (const { actor } of [author, moderator])
      expect(await threads.find(actor, thread.id, 'fr')).toMatchObject({ hidden: true });
    const reason = 'Ce texte s’en prend à des personnes; ici, on discute des idées.';
    expect(await lastEntry(app, 'thread', thread.id)).toMatchObject({
      action: 'thread.hidden',
      actor_id: moderator.id,
      reason,
    });
    const [fact] = await app.database.reader.rows(sql`select kind, data from fact order by id desc limit 1`);
    expect(fact).toEqual({ kind: 'thread.hidden', data: { threadId: thread.id } });
    const mail = await lastMailTo(app.database, author.address);
    expect(mail.subject).toBe('Votre discussion est masquée');
    expect(mail.html).toContain(reason);
  });

  it('is undone, logged and told', async () => {
    const thread = await aThread(app, author);
    await measures.hide(moderator.actor, thread.id, { motive: 'off-topic' });
    await measures.restore(moderator.actor, thread.id, { reason: 'Le titre est corrigé.' });
    expect(await app.get(ThreadsService).find(VISITOR, thread.id, 'fr')).toMatchObject({ hidden: false });
    expect(await lastEntry(app, 'thread', thread.id)).toMatchObject({ action: 'thread.restored' });
    const mail = await lastMailTo(app.database, author.address);
    expect(mail.subject).toBe('Votre discussion est rétablie');
    expect(mail.text).toContain('Le titre est corrigé.');
  });

  it('is refused to others, twice, and without a reason', async () => {
    const thread = await aThread(app, author);
    const hide = (actor: typeof VISITOR) => measures.hide(actor, thread.id, { motive: 'spam' });
    await expect(hide(VISITOR)).rejects.toThrow(Forbidden);
    await expect(hide(author.actor)).rejects.toThrow(Forbidden);
    await expect(measures.hide(moderator.actor, thread.id, {})).rejects.toMatchObject({
      fields: { reason: { code: 'required' } },
    });
    await expect(measures.restore(moderator.actor, thread.id, { motive: 'within-rules' })).rejects.toThrow(
      Conflict,
    );
    await hide(moderator.actor);
    await expect(hide(moderator.actor)).rejects.toThrow(Conflict);
    await expect(measures.hide(moderator.actor, 'x', { motive: 'spam' })).rejects.toThrow(NotFound);
  });
});

describe('a discussion that a moderator closes', () => {
  const close = (id: string, actor = moderator.actor) =>
    app.get(ThreadClosuresService).create(actor, id, { reason: 'La question a sa réponse.' });
  const reopen = (id: string) =>
    app.get(ThreadClosuresService).delete(moderator.actor, id, { reason: 'Il y a du neuf.' });

  it('brings its author the reason, once, however often the news is delivered', async () => {
    const opener = await someone(app, { name: 'Flore Ouvre', locale: 'en' });
    const thread = await aThread(app, opener);
    await close(thread.id);
    await deliver(app, 'thread.closed');
    await deliver(app, 'thread.closed');
    expect(await mailsTo(app, opener, 'measure')).toBe(1);
    const mail = await lastMailTo(app.database, opener.address);
    expect(mail.subject).toBe('Your discussion is closed');
    expect(mail.text).toContain('La question a sa réponse.');
  });

  it('brings the news of its reopening too', async () => {
    const opener = await someone(app, { name: 'Flore Ouvre' });
    const thread = await aThread(app, opener);
    await close(thread.id);
    await deliver(app, 'thread.closed');
    await reopen(thread.id);
    await deliver(app, 'thread.reopened');
    await deliver(app, 'thread.reopened');
    expect(await mailsTo(app, opener, 'measure-ended')).toBe(1);
    expect((await lastMailTo(app.database, opener.address)).text).toContain('Il y a du neuf.');
  });

  it('says nothing of what was undone before the news was delivered, nor to whoever did it', async () => {
    const opener = await someone(app, { name: 'Flore Ouvre' });
    const thread = await aThread(app, opener);
    await close(thread.id);
    await reopen(thread.id);
    await deliver(app, 'thread.closed');
    await deliver(app, 'thread.reopened');
    expect(await mailsTo(app, opener, 'measure')).toBe(0);
    expect(await mailsTo(app, opener, 'measure-ended')).toBe(0);
    const own = await aThread(app, moderator);
    await close(own.id);
    await deliver(app, 'thread.closed');
    expect(await mailsTo(app, moderator, 'measure')).toBe(0);
    expect(await app.get(MeasuresService).ofPerson(moderator.actor, opener.id)).toEqual([]);
  });
});
