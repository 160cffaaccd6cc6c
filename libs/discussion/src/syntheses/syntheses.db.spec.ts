import { actorParameters, VISITOR } from '@forum/identity';
import { Conflict, Forbidden, NotFound, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aThread, discussionApplication, someone, WRITING } from '../discussion.fixture.js';
import { PostsService } from '../posts/posts.service.js';
import type { Thread } from '../threads/thread.js';
import { ThreadsRepository } from '../threads/threads.repository.js';
import { SynthesesRepository } from './syntheses.repository.js';
import { SynthesesService } from './syntheses.service.js';

describe('the synthesis of a discussion', () => {
  let app: TestApplication;
  let syntheses: SynthesesService;
  let author: Person;
  let thread: Thread;
  beforeAll(async () => {
    app = await discussionApplication();
    syntheses = app.get(SynthesesService);
    author = await someone(app);
  });
  beforeEach(async () => {
    thread = await aThread(app, author);
  });
  afterAll(() => app.close());

  const fr = { agreed: 'La mémoire doit survivre. (message 1)', questions: 'Qui paie?', steps: '' };
  const first = { version: 0, from: 1, to: 1, fr };
  const facts = (id: string) =>
    app.database.reader.rows(sql`
      select kind, data->>'version' as version from fact
      where kind like 'synthesis.%' and data->>'threadId' = ${id} order by id`);

  it('is dated, signed, of messages a to b, in one language or both, and told to whoever listens', async () => {
    const made = await syntheses.save(author.actor, thread.id, first);
    expect(made).toMatchObject({ version: 1, from: 1, to: 1, fr, en: null, since: 0 });
    expect(made.author.id).toBe(author.id);
    const en = { agreed: 'Memory outlives action.', questions: '', steps: '' };
    const next = await syntheses.save(author.actor, thread.id, {
      ...first,
      version: 1,
      en,
      reason: 'Anglais',
    });
    expect(next).toMatchObject({ version: 2, fr, en, reason: 'Anglais' });
    expect(next.publishedAt).toEqual(made.publishedAt);
    expect(await facts(thread.id)).toEqual([
      { kind: 'synthesis.published', version: '1' },
      { kind: 'synthesis.revised', version: '2' },
    ]);
    const history = await syntheses.history(author.actor, thread.id);
    expect(history.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('says how many messages were published since', async () => {
    await syntheses.save(author.actor, thread.id, first);
    for (const body of ['Un.', 'Deux.'])
      await app.get(PostsService).reply(author.actor, thread.id, { body }, WRITING);
    expect((await syntheses.find(VISITOR, thread.id)).since).toBe(2);
  });

  it('loses no update: of two people who write from one version, the second is told', async () => {
    const other = await someone(app, { roles: ['moderator'] });
    await syntheses.save(author.actor, thread.id, first);
    const from = (steps: string) => ({ ...first, version: 1, fr: { ...fr, steps } });
    const saves = await Promise.allSettled([
      syntheses.save(author.actor, thread.id, from('À Québec')),
      syntheses.save(other.actor, thread.id, from('À Montréal')),
    ]);
    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = saves.find((save) => save.status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason).toBeInstanceOf(Conflict);
    const versions = await syntheses.history(author.actor, thread.id);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('is not made twice by a form that is sent twice', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => syntheses.save(author.actor, thread.id, first)));
    expect(sent.map(({ version }) => version)).toEqual([1, 1, 1]);
    expect(await facts(thread.id)).toHaveLength(1);
  });

  it('is written by whoever opened the discussion, wrote in it, or moderates; by nobody else', async () => {
    const writer = await someone(app);
    const save = (person: Person) => syntheses.save(person.actor, thread.id, first);
    await expect(save(writer)).rejects.toThrow(Forbidden);
    await app.get(PostsService).reply(writer.actor, thread.id, { body: 'Me voici.' }, WRITING);
    expect((await save(writer)).version).toBe(1);
    const nobody = await someone(app, { sector: null });
    await expect(save(nobody)).rejects.toMatchObject({ code: 'profile-incomplete' });
    await expect(syntheses.save(VISITOR, thread.id, first)).rejects.toMatchObject({ code: 'sign-in-first' });
    const suspended = await someone(app, {
      roles: ['moderator'],
      suspendedUntil: new Date(Date.now() + 1e9),
    });
    await expect(save(suspended)).rejects.toMatchObject({ code: 'suspended' });
    expect(
      (
        await syntheses.save((await someone(app, { roles: ['moderator'] })).actor, thread.id, {
          ...first,
          version: 1,
          fr: { ...fr, steps: 'Lire' },
        })
      ).version,
    ).toBe(2);
  });

  it('is as hidden as its discussion, in every way of asking', async () => {
    await syntheses.save(author.actor, thread.id, first);
    await app.database.transaction((tx) =>
      app.get(ThreadsRepository).update(tx, thread.id, { hiddenAt: new Date() }),
    );
    const stranger = await someone(app);
    await expect(syntheses.find(stranger.actor, thread.id)).rejects.toThrow(NotFound);
    await expect(syntheses.history(stranger.actor, thread.id)).rejects.toThrow(NotFound);
    await expect(syntheses.save(stranger.actor, thread.id, first)).rejects.toThrow(NotFound);
    const latest = async (actor: Person['actor'] | typeof VISITOR) =>
      (
        await app.get(SynthesesRepository).latest(app.database.reader, actorParameters(actor), { limit: 100 })
      ).some(({ threadId }) => threadId === thread.id);
    expect(await latest(stranger.actor)).toBe(false);
    expect(await latest(author.actor)).toBe(true);
  });

  it.each([
    [{ to: 1 }, 'version', 'required'],
    [{ version: 0 }, 'to', 'required'],
    [{ ...first, to: 2 }, 'to', 'unknown-post'],
    [{ ...first, from: 5, to: 1 }, 'to', 'synthesis-order'],
    [
      { ...first, fr: { agreed: ' \u200b\n\u202e', questions: '', steps: '' } },
      'fr.agreed',
      'synthesis-empty',
    ],
    [{ ...first, fr: { agreed: 'a'.repeat(2_001) } }, 'fr.agreed', 'too-long'],
    [{ ...first, fr: { agreed: 'a'.repeat(1_000_000) } }, 'fr.agreed', 'too-long'],
    [{ ...first, reason: 'a'.repeat(201) }, 'reason', 'too-long'],
  ])('refuses %#, naming %s', async (input, field, code) => {
    await expect(syntheses.save(author.actor, thread.id, input)).rejects.toMatchObject({
      fields: { [field]: { code } },
    });
    await expect(syntheses.find(author.actor, thread.id)).rejects.toThrow(NotFound);
  });

  it('keeps one point per line, without the dashes and the blanks', async () => {
    const agreed = ' - Un point.\r\n\r\n• Deux\u202e points.\n*   <b>Trois</b>';
    const made = await syntheses.save(author.actor, thread.id, { ...first, fr: { agreed } });
    expect(made.fr?.agreed).toBe('Un point.\nDeux points.\n<b>Trois</b>');
  });
});
