import { actorColumn, actorParameters, VISITOR } from '@forum/identity';
import { Forbidden, NotFound, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ThreadClosuresService } from '../closures/closures.service.js';
import { aThread, discussionApplication, someone, WRITING } from '../discussion.fixture.js';
import { postVisibleTo } from '../posts/post.policy.js';
import { PostsService } from '../posts/posts.service.js';
import { canThread, threadVisibleTo } from './thread.policy.js';
import { ThreadsRepository } from './threads.repository.js';
import { ThreadsService } from './threads.service.js';

describe('threads', () => {
  let app: TestApplication;
  let threads: ThreadsService;
  let author: Person;
  let moderator: Person;
  beforeAll(async () => {
    app = await discussionApplication();
    threads = app.get(ThreadsService);
    author = await someone(app);
    moderator = await someone(app, { roles: ['moderator'] });
  });
  afterAll(() => app.close());

  const hide = (id: string) =>
    app.database.transaction((tx) => app.get(ThreadsRepository).update(tx, id, { hiddenAt: new Date() }));

  it('open with their first message, an address made of their title, and their leads', async () => {
    const thread = await aThread(app, author, 'Où naissent les idées, à l’œuvre ?');
    expect(thread).toMatchObject({
      slug: 'ou-naissent-les-idees-a-l-oeuvre',
      leads: ['2B'],
      posts: 1,
      state: 'open',
    });
  });

  it.each([
    [{ title: '', body: 'Texte', theme: 2 }, 'title', 'required'],
    [{ title: 'Ab', body: 'Texte', theme: 2 }, 'title', 'too-short'],
    [{ title: 'a'.repeat(141), body: 'Texte', theme: 2 }, 'title', 'too-long'],
    [{ title: '\u202e\u200b\u200b', body: 'Texte', theme: 2 }, 'title', 'too-short'],
    [{ title: 'Un titre', body: '', theme: 2 }, 'body', 'required'],
    [{ title: 'Un titre', body: 'Texte' }, 'theme', 'required'],
    [{ title: 'Un titre', body: 'Texte', theme: 9 }, 'theme', 'unknown-theme'],
    [{ title: 'Un titre', body: 'Texte', theme: 'deux' }, 'theme', 'wrong-type'],
    [{ title: 'Un titre', body: 'Texte', theme: 2, leads: ['9Z'] }, 'leads', 'unknown-lead'],
    [{ title: 'Un titre', body: 'Texte', theme: 2, lang: 'de' }, 'lang', 'not-in-list'],
  ])('refuse %j, naming %s', async (input, field, code) => {
    const before = await app.database.reader.one(sql`select count(*) from thread`);
    await expect(threads.open(author.actor, input, WRITING)).rejects.toMatchObject({
      fields: { [field]: { code } },
    });
    expect(await app.database.reader.one(sql`select count(*) from thread`)).toEqual(before);
  });

  it('are 404 for whoever may not see them, in every way of asking', async () => {
    const thread = await aThread(app, author);
    await hide(thread.id);
    const stranger = await someone(app);
    await expect(threads.find(stranger.actor, thread.id, 'fr')).rejects.toThrow(NotFound);
    const filter = { sort: 'newest', limit: 100 } as const;
    const listed = async (person: Person) =>
      (await threads.list(person.actor, filter, 'fr')).items.some(({ id }) => id === thread.id);
    expect([await listed(stranger), await listed(author), await listed(moderator)]).toEqual([
      false,
      true,
      true,
    ]);
    await expect(
      app.get(PostsService).reply(stranger.actor, thread.id, { body: 'Ici ?' }, WRITING),
    ).rejects.toThrow(NotFound);
  });

  it('close with a reason that is logged, refuse replies, and reopen', async () => {
    const thread = await aThread(app, author);
    const closures = app.get(ThreadClosuresService);
    await expect(closures.create(author.actor, thread.id, { reason: 'Assez dit' })).rejects.toThrow(
      Forbidden,
    );
    await closures.create(moderator.actor, thread.id, { reason: 'Tout est dit' });
    await expect(
      app.get(PostsService).reply(author.actor, thread.id, { body: 'Encore.' }, WRITING),
    ).rejects.toMatchObject({
      code: 'thread-closed',
    });
    await closures.delete(moderator.actor, thread.id, { reason: 'Du nouveau' });
    const log = await app.database.reader.rows(sql`
      select action, reason from audit_entry where subject_kind = 'thread' and subject_id = ${thread.id} order by id`);
    expect(log).toEqual([
      { action: 'thread.closed', reason: 'Tout est dit' },
      { action: 'thread.reopened', reason: 'Du nouveau' },
    ]);
  });

  it('page by cursor without a double or a gap, even when instants are equal', async () => {
    const made = await Promise.all(
      Array.from({ length: 7 }, (_, n) => aThread(app, author, `Une suite, numéro ${n}`)),
    );
    const ids = made.map(({ id }) => id);
    await app.database.transaction((tx) =>
      tx.rows(sql`update thread set created_at = '2030-01-01' where id = any(${ids}::bigint[])`),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await threads.list(VISITOR, { sort: 'newest', limit: 3, cursor }, 'fr');
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen.filter((id) => ids.includes(id)).sort()).toEqual([...ids].sort());
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each(['', 'x', 'W10', Buffer.from('["2030","1"]').toString('base64url'), "';drop table thread"])(
    'refuse a cursor such as %p',
    async (cursor) => {
      const page = threads.list(VISITOR, { sort: 'active', limit: 3, cursor }, 'fr');
      await expect(page).rejects.toMatchObject({ fields: { cursor: { code: 'bad-cursor' } } });
    },
  );

  it('raise their stamp with whatever changes their page', async () => {
    const thread = await aThread(app, author);
    const stamp = async () => (await threads.find(author.actor, thread.id, 'fr')).version;
    const stamps = [await stamp()];
    const reply = await app.get(PostsService).reply(author.actor, thread.id, { body: 'Un.' }, WRITING);
    stamps.push(await stamp());
    await app.get(PostsService).edit(author.actor, reply.id, { body: 'Deux.' }, 'fr');
    stamps.push(await stamp());
    await threads.edit(author.actor, thread.id, { title: 'Un autre titre' }, 'fr');
    stamps.push(await stamp());
    await app.get(PostsService).remove(author.actor, reply.id, 'fr');
    stamps.push(await stamp());
    expect(new Set(stamps).size).toBe(5);
  });

  it('are seen alike by the SQL for one person, the SQL for many, and the function', async () => {
    const thread = await aThread(app, author);
    await hide(thread.id);
    const people = [author, moderator, await someone(app), await someone(app, { roles: ['administrator'] })];
    for (const { id, actor } of people) {
      const one = await app.database.reader.one(sql`
        select from thread where id = ${thread.id} and ${threadVisibleTo(actorParameters(actor))}`);
      const many = await app.database.reader.one(sql`
        select from thread, account where thread.id = ${thread.id} and account.id = ${id}
          and ${threadVisibleTo(actorColumn('account.id'))}`);
      const said = canThread(actor, 'read', {
        state: 'open',
        hidden: true,
        held: false,
        authorId: author.id,
        community: null,
      });
      expect([one !== undefined, many !== undefined]).toEqual([said, said]);
    }
  });

  it('hold posts that are seen alike by the SQL for one person and the SQL for many', async () => {
    const thread = await aThread(app, author);
    const reader = await someone(app);
    const seen: boolean[][] = [];
    for (const state of ['published', 'held', 'hidden', 'removed']) {
      await app.database.transaction((tx) =>
        tx.rows(sql`update post set state = ${state}, published_at = case when ${state} = 'held' then null else now() end
          where thread_id = ${thread.id}`),
      );
      const forms = [author, moderator, reader].map(async ({ id, actor }) => {
        const one = await app.database.reader.one(sql`
          select from post where thread_id = ${thread.id} and ${postVisibleTo(actorParameters(actor))}`);
        const many = await app.database.reader.one(sql`
          select from post, account where thread_id = ${thread.id} and account.id = ${id}
            and ${postVisibleTo(actorColumn('account.id'))}`);
        expect(one === undefined).toBe(many === undefined);
        return one !== undefined;
      });
      seen.push(await Promise.all(forms));
    }
    expect(seen).toEqual([
      [true, true, true],
      [true, true, false],
      [true, true, false],
      [false, false, false],
    ]);
  });
});
