import {
  PostsService,
  SynthesesService,
  type Thread,
  ThreadsRepository,
  ThreadsService,
} from '@forum/discussion';
import { VISITOR } from '@forum/identity';
import { sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchRebuild } from './documents/search-rebuild.js';
import { caughtUp, searchApplication, searching, someone } from './search.fixture.js';

const SECRET = 'zibeline';

describe('what someone may not see', () => {
  let app: TestApplication;
  let author: Person;
  let moderator: Person;
  let stranger: Person;
  let thread: Thread;
  beforeAll(async () => {
    app = await searchApplication();
    author = await someone(app, { name: 'Camille Exemple' });
    moderator = await someone(app, { name: 'Maude Gardienne', roles: ['moderator'] });
    stranger = await someone(app, { name: 'Ariel Passant', sector: 'private' });
    thread = await open('Une discussion de tous les jours', 'Rien de particulier.');
  });
  afterAll(() => app.close());

  const writing = { locale: 'fr', via: 'web' } as const;
  const open = (title: string, body: string) =>
    app.get(ThreadsService).open(author.actor, { title, body, theme: 2, leads: ['2B'] }, writing);
  const reply = (id: string, body: string) =>
    app.get(PostsService).reply(author.actor, id, { body }, writing);
  const state = (postId: string, to: string) =>
    app.database.transaction((tx) =>
      tx.rows(sql`update post set state = ${to}, published_at = case when ${to} = 'held' then null else now() end
        where id = ${postId}`),
    );
  const hide = (id: string, at: Date | null) =>
    app.database.transaction((tx) => app.get(ThreadsRepository).update(tx, id, { hiddenAt: at }));
  /** Everything that an answer says, as text. */
  const said = async (person: Person | null, q: string) => {
    const { facets, total, hits, suggestion } = await searching(app, person?.actor ?? VISITOR)(q);
    return { facets: Object.values(facets).flat(), total: total.count, hits: hits.length, suggestion };
  };
  const NOTHING = { facets: [], total: 0, hits: 0, suggestion: null };

  it.each(['held', 'hidden'])('is neither found, counted nor suggested when a message is %s', async (to) => {
    const post = await reply(thread.id, `Un mot rare, ${SECRET}, et ${to}.`);
    await caughtUp(app);
    expect(await said(stranger, SECRET)).toMatchObject({ total: 1, hits: 1 });
    await state(post.id, to);
    // The index still holds the words: the policy answers, not the index.
    for (const person of [stranger, null]) expect(await said(person, SECRET)).toEqual(NOTHING);
    for (const person of [author, moderator]) expect(await said(person, SECRET)).toMatchObject({ total: 1 });
    await state(post.id, 'removed');
    for (const person of [stranger, null, author, moderator])
      expect(await said(person, SECRET)).toEqual(NOTHING);
  });

  it('is found in a synthesis by whoever reads its discussion, and by nobody else', async () => {
    const place = await open('Une discussion résumée', 'Des mots de tous les jours.');
    const fr = { agreed: `La ${SECRET}ette fait consensus.`, questions: '', steps: '' };
    await app.get(SynthesesService).save(author.actor, place.id, { version: 0, to: 1, fr });
    await caughtUp(app);
    const { hits } = await searching(app, stranger.actor)(`${SECRET}ette`);
    expect(hits.map(({ kind, id }) => [kind, id])).toEqual([['synthesis', place.id]]);
    expect(hits[0]?.excerptHtml).toContain('<mark>');
    expect(hits[0]?.path).toBe(`/discussions/${place.id}/${place.slug}#synthese`);
    await hide(place.id, new Date());
    for (const person of [stranger, null]) expect(await said(person, `${SECRET}ette`)).toEqual(NOTHING);
    for (const person of [author, moderator])
      expect(await said(person, `${SECRET}ette`)).toMatchObject({ hits: 1 });
  });

  it('is neither found, counted nor suggested when its discussion is hidden', async () => {
    const secret = await open(`Le ${SECRET}rama`, `Un ${SECRET}ique débat.`);
    await reply(secret.id, `Une ${SECRET}aine de réponses.`);
    await caughtUp(app);
    expect(await said(stranger, `${SECRET}rana`)).toMatchObject({ suggestion: `${SECRET}rama` });
    await hide(secret.id, new Date());
    for (const q of [`${SECRET}rama`, `${SECRET}ique`, `${SECRET}aine`, `${SECRET}rana`]) {
      for (const person of [stranger, null]) expect(await said(person, q)).toEqual(NOTHING);
    }
    expect(await said(moderator, `${SECRET}rana`)).toMatchObject({ suggestion: `${SECRET}rama` });
    await hide(secret.id, null);
    expect(await said(null, `${SECRET}rama`)).toMatchObject({ total: 1 });
  });

  it('is not in the excerpt of a discussion whose opening alone is hidden', async () => {
    const opened = await open('Un titre qui reste', `Une ouverture ${SECRET}esque.`);
    await reply(opened.id, 'Une réponse qui reste.');
    await caughtUp(app);
    await app.database.transaction((tx) =>
      tx.rows(sql`update post set state = 'hidden' where thread_id = ${opened.id} and number = 1`),
    );
    expect(await said(stranger, `${SECRET}esque`)).toMatchObject({ total: 0, hits: 0, facets: [] });
    const { hits } = await searching(app, stranger.actor)('titre');
    expect(hits.map(({ title, excerptHtml }) => [title, excerptHtml])).toEqual([['Un titre qui reste', '']]);
  });

  it('is forgotten by the index once the removal is read, and does not come back with a rebuild', async () => {
    const post = await reply(thread.id, `Encore ${SECRET}.`);
    await caughtUp(app);
    await app.get(PostsService).remove(author.actor, post.id, 'fr');
    await caughtUp(app);
    const stored = () =>
      app.database.reader.one<{ n: number }>(sql`
        select count(*)::int as n from search_document where post_id = ${post.id}`);
    expect(await stored()).toEqual({ n: 0 });
    await app.get(SearchRebuild).run();
    expect(await stored()).toEqual({ n: 0 });
  });

  it('is no longer the name of who has left', async () => {
    const leaving = await someone(app, { name: 'Philibert Partant' });
    await app
      .get(ThreadsService)
      .open(leaving.actor, { title: 'Un adieu', body: 'Bonne suite.', theme: 2 }, writing);
    await caughtUp(app);
    expect(await said(null, 'Philibert')).toMatchObject({ total: 1 });
    await app.database.transaction(async (tx) => {
      await tx.rows(sql`update account set name = null, closed_at = now() where id = ${leaving.id}`);
      await tx.rows(sql`insert into fact (kind, data)
        values ('account.closed', ${JSON.stringify({ accountId: leaving.id })}::jsonb)`);
    });
    await caughtUp(app);
    await app.get(SearchRebuild).run();
    expect(await said(null, 'Philibert')).toEqual(NOTHING);
    expect(await said(null, 'Philibart')).toEqual(NOTHING);
    expect(await app.database.reader.rows(sql`select from search_word where word = 'philibert'`)).toEqual([]);
  });

  it('is all written again when the index is emptied', async () => {
    const all = () =>
      app.database.reader.rows(sql`
        select kind, post_id, lead_code, term_id, theme, leads, words::text from search_document
        order by kind, post_id, lead_code, term_id`);
    const again = async () => {
      await app.database.transaction((tx) => tx.rows(sql`delete from search_document`));
      await app.get(SearchRebuild).run();
    };
    await again();
    const before = await all();
    expect(before.length).toBeGreaterThan(8);
    await again();
    expect(await all()).toEqual(before);
  });
});
