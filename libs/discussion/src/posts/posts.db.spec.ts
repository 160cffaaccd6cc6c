import { Forbidden, Invalid, NotFound, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aThread, discussionApplication, someone, WRITING } from '../discussion.fixture.js';
import { ThreadsService } from '../threads/threads.service.js';
import { PostsRepository } from './posts.repository.js';
import { PostsService } from './posts.service.js';

describe('messages', () => {
  let app: TestApplication;
  let posts: PostsService;
  let author: Person;
  let other: Person;
  beforeAll(async () => {
    app = await discussionApplication();
    posts = app.get(PostsService);
    author = await someone(app);
    other = await someone(app, { name: 'Mei Prototype' });
  });
  afterAll(() => app.close());

  const facts = (threadId: string) =>
    app.database.reader.rows<{ kind: string }>(sql`
      select kind from fact where data->>'threadId' = ${threadId} order by id`);

  it('are numbered without a gap or a double when twenty arrive at once', async () => {
    const thread = await aThread(app, author);
    const replies = Array.from({ length: 20 }, (_, n) =>
      posts.reply(other.actor, thread.id, { body: `Réponse ${n}` }, WRITING),
    );
    const numbers = (await Promise.all(replies)).map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
    const found = await app.get(ThreadsService).find(author.actor, thread.id, 'fr');
    expect(found).toMatchObject({ posts: 21, lastNumber: 21 });
  });

  it('are published with their fact, in one transaction', async () => {
    const thread = await aThread(app, author);
    await posts.reply(other.actor, thread.id, { body: 'Une réponse.' }, WRITING);
    expect((await facts(thread.id)).map(({ kind }) => kind)).toEqual([
      'post.published',
      'thread.opened',
      'post.published',
    ]);
  });

  it('are published once for one key, and once for the same words sent twice', async () => {
    const thread = await aThread(app, author);
    const keyed = { ...WRITING, key: 'une-cle-de-formulaire' };
    const first = await posts.reply(other.actor, thread.id, { body: 'Deux fois le même envoi.' }, keyed);
    const again = await posts.reply(other.actor, thread.id, { body: 'Deux fois le même envoi.' }, keyed);
    const unkeyed = await posts.reply(other.actor, thread.id, { body: 'Deux fois le même envoi.' }, WRITING);
    expect([again.id, unkeyed.id]).toEqual([first.id, first.id]);
  });

  it('refuse the same key with another body', async () => {
    const thread = await aThread(app, author);
    const keyed = { ...WRITING, key: 'une-autre-cle-de-formulaire' };
    await posts.reply(other.actor, thread.id, { body: 'Le premier.' }, keyed);
    const second = posts.reply(other.actor, thread.id, { body: 'Le second.' }, keyed);
    await expect(second).rejects.toMatchObject({
      fields: { 'Idempotency-Key': { code: 'idempotency-key-reused' } },
    });
  });

  it('keep what an edit replaces, with its reason', async () => {
    const thread = await aThread(app, author);
    const reply = await posts.reply(other.actor, thread.id, { body: 'Avant.' }, WRITING);
    const edited = await posts.edit(other.actor, reply.id, { body: 'Après.', reason: 'Une précision' }, 'fr');
    expect(edited.html).toContain('Après.');
    expect(edited.editedAt).not.toBeNull();
    const revisions = await posts.revisions(author.actor, reply.id, 'fr');
    expect(revisions).toMatchObject([{ revision: 1, markdown: 'Avant.', reason: 'Une précision' }]);
  });

  it('are not overwritten from a text that no longer stands, unless nobody says what it was', async () => {
    const thread = await aThread(app, author);
    const reply = await posts.reply(other.actor, thread.id, { body: 'Un.' }, WRITING);
    const edit = (body: string, version?: number) =>
      posts.edit(other.actor, reply.id, { body, version }, 'fr');
    expect(reply.version).toBe(0);
    expect((await edit('Deux.', 0)).version).toBe(1);
    await expect(edit('Trois, écrit depuis un.', 0)).rejects.toMatchObject({
      status: 409,
      code: 'post-changed',
    });
    expect((await edit('Deux.', 0)).version).toBe(1);
    expect(await edit('Trois.', 1)).toMatchObject({ version: 2, markdown: 'Trois.' });
    expect((await edit('Quatre.')).version).toBe(3);
  });

  it('let one of two edits at once through, not both', async () => {
    const thread = await aThread(app, author);
    const reply = await posts.reply(other.actor, thread.id, { body: 'Un.' }, WRITING);
    const outcomes = await Promise.allSettled(
      ['À gauche.', 'À droite.', 'Au milieu.'].map((body) =>
        posts.edit(other.actor, reply.id, { body, version: 0 }, 'fr'),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await posts.revisions(author.actor, reply.id, 'fr')).toHaveLength(1);
  });

  it('may be edited and removed by their author alone', async () => {
    const thread = await aThread(app, author);
    const reply = await posts.reply(other.actor, thread.id, { body: 'À moi.' }, WRITING);
    await expect(posts.edit(author.actor, reply.id, { body: 'À toi.' }, 'fr')).rejects.toThrow(Forbidden);
    await expect(posts.remove(author.actor, reply.id, 'fr')).rejects.toThrow(Forbidden);
  });

  it('leave their place when removed, their words to nobody, and are no longer counted', async () => {
    const thread = await aThread(app, author);
    const reply = await posts.reply(other.actor, thread.id, { body: 'Je regrette.' }, WRITING);
    await posts.remove(other.actor, reply.id, 'fr');
    const moderator = await someone(app, { roles: ['moderator'] });
    const [, left] = await posts.between(moderator.actor, thread.id, { first: 1, last: 20 }, 'fr');
    expect(left).toMatchObject({ number: 2, state: 'removed', html: null, markdown: null });
    const found = await app.get(ThreadsService).find(author.actor, thread.id, 'fr');
    expect(found).toMatchObject({ posts: 1, lastNumber: 2 });
  });

  it('do not leave the database for those who may not read them', async () => {
    const thread = await aThread(app, author);
    const reply = await posts.reply(other.actor, thread.id, { body: 'Des mots masqués.' }, WRITING);
    await app.database.transaction((tx) => app.get(PostsRepository).setState(tx, reply.id, 'hidden'));
    const seen = async (person: Person) =>
      (await posts.between(person.actor, thread.id, { first: 2, last: 2 }, 'fr'))[0]?.html ?? null;
    expect(await seen(author)).toBeNull();
    expect(await seen(other)).toContain('masqués');
    expect(await seen(await someone(app, { roles: ['moderator'] }))).toContain('masqués');
  });

  it('wait for a name and a sector, and refuse the suspended and the signed out', async () => {
    const thread = await aThread(app, author);
    const nameless = await someone(app, { name: null });
    const suspended = await someone(app, { suspendedUntil: new Date('2100-01-01') });
    const visitor = { accountId: null, roles: [], suspended: false, profileComplete: false };
    const refusal = (actor: Person['actor'] | typeof visitor) =>
      posts.reply(actor, thread.id, { body: 'Bonjour.' }, WRITING).catch((error) => error.code);
    expect(await Promise.all([refusal(nameless.actor), refusal(suspended.actor), refusal(visitor)])).toEqual([
      'profile-incomplete',
      'suspended',
      'sign-in-first',
    ]);
  });

  it('answer only messages of their own discussion', async () => {
    const [one, two] = [await aThread(app, author), await aThread(app, author)];
    const elsewhere = await posts.reply(other.actor, two.id, { body: 'Ailleurs.' }, WRITING);
    const reply = posts.reply(other.actor, one.id, { body: 'Ici.', replyTo: elsewhere.id }, WRITING);
    await expect(reply).rejects.toMatchObject({ fields: { replyTo: { code: 'unknown-post' } } });
  });

  it.each([
    ['', 'required'],
    ['   \n ', 'only-invisible'],
    ['\u200b\u200d\u2060', 'only-invisible'],
    ['a'.repeat(50_001), 'too-long'],
    [42, 'wrong-type'],
    [undefined, 'required'],
  ])('refuse a body such as %p', async (body, code) => {
    const thread = await aThread(app, author);
    const refused = posts.reply(other.actor, thread.id, { body }, WRITING);
    await expect(refused).rejects.toThrow(Invalid);
    await expect(refused).rejects.toMatchObject({ fields: { body: { code } } });
  });

  it.each(['0', '-1', '1e3', 'abc', '99999999999999999999', "1' or '1'='1"])(
    'know no thread %p',
    async (id) => {
      await expect(posts.reply(other.actor, id, { body: 'Bonjour.' }, WRITING)).rejects.toThrow(NotFound);
    },
  );
});
