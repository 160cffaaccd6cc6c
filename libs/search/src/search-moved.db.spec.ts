import {
  CurationsService,
  PostsService,
  type Thread,
  ThreadMergesService,
  ThreadPlacesService,
  ThreadSplitsService,
  ThreadsService,
} from '@forum/discussion';
import { sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caughtUp, searchApplication, searching, someone } from './search.fixture.js';

const reason = 'C’est là que cela se discute.';

describe('search, when discussions are moved', () => {
  let app: TestApplication;
  let moderator: Person;
  let outsider: Person;
  let a: Thread;
  let b: Thread;
  let word: string;
  beforeAll(async () => {
    app = await searchApplication();
    moderator = await someone(app, { roles: ['moderator'] });
    outsider = await someone(app);
    await app.database.transaction((tx) =>
      tx.rows(sql`
        insert into community (slug, name, purpose, lang, visibility, join_policy, state) values
          ('cercle', 'Le cercle', 'Entre nous.', 'fr', 'private', 'request', 'active'),
          ('place', 'La place', 'Pour tout le monde.', 'fr', 'public', 'open', 'active')`),
    );
  });
  beforeEach(async () => {
    word = `motclef${String(Math.random()).slice(2, 9)}`;
    a = await open(`Un ${word} en titre`, 'Le début.');
    await app
      .get(PostsService)
      .reply(moderator.actor, a.id, { body: `Et un ${word} dans une réponse.` }, WRITING);
    b = await open('Une autre discussion', 'Un autre début.');
    await caughtUp(app);
  });
  afterAll(() => app.close());

  const WRITING = { locale: 'fr', via: 'web' } as const;
  const open = (title: string, body: string) =>
    app.get(ThreadsService).open(moderator.actor, { title, body, theme: 2 }, WRITING);
  const found = async (by: Person = outsider, filter = {}) => {
    await caughtUp(app);
    const { hits } = await searching(app, by.actor)(word, filter);
    return hits.map(({ kind, path }) => `${kind} ${path.replace(/#.*/, '')}`).sort();
  };
  const undo = async (threadId: string) => {
    const [last] = (await app.get(CurationsService).list(moderator.actor, threadId)).slice(-1);
    await app.get(CurationsService).delete(moderator.actor, last?.id ?? '');
  };

  it('finds messages where they are now, and back again', async () => {
    const before = await found();
    expect(before).toEqual([
      `post /discussions/${a.id}/${a.slug}?message=2`,
      `thread /discussions/${a.id}/${a.slug}`,
    ]);
    await app.get(ThreadMergesService).create(moderator.actor, a.id, { into: b.id, reason });
    expect(await found()).toEqual([`post /discussions/${b.id}/${b.slug}?message=3`]);
    await undo(b.id);
    expect(await found()).toEqual(before);
    const split = { title: 'À part', posts: [2], reason };
    const id = await app.get(ThreadSplitsService).create(moderator.actor, a.id, split);
    expect(await found()).toContain(`thread /discussions/${id}/a-part`);
    await undo(a.id);
    expect(await found()).toEqual(before);
  });

  it('narrows to the community in which a discussion is held now', async () => {
    expect(await found(outsider, { community: 'place' })).toEqual([]);
    await app.get(ThreadPlacesService).move(moderator.actor, a.id, { community: 'place', reason });
    expect(await found(outsider, { community: 'place' })).toHaveLength(2);
    const { facets } = await searching(app, outsider.actor)(word);
    expect(facets.community).toMatchObject([{ value: 'place', count: 2, more: false }]);
    await undo(a.id);
    expect(await found(outsider, { community: 'place' })).toEqual([]);
  });

  it('tells nobody of a community what they may not read there', async () => {
    await app.get(ThreadPlacesService).move(moderator.actor, a.id, { community: 'cercle', reason });
    expect(await found()).toEqual([]);
    expect(await found(outsider, { community: 'cercle' })).toEqual([]);
    expect((await searching(app, outsider.actor)(word)).facets.community).toEqual([]);
    expect(await found(moderator, { community: 'cercle' })).toHaveLength(2);
  });
});
