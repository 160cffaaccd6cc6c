import { Forbidden, Invalid, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aThread, discussionApplication, someone } from '../discussion.fixture.js';
import type { Thread } from '../threads/thread.js';
import { ThreadsService } from '../threads/threads.service.js';
import { rowsOf } from './curation.fixture.js';
import { CurationsService } from './curations.service.js';
import { ThreadPlacesService } from './thread-places.service.js';

const REASON = 'Elle porte sur les lieux.';

describe('where a thread stands', () => {
  let app: TestApplication;
  let moderator: Person;
  let member: Person;
  let thread: Thread;
  beforeAll(async () => {
    app = await discussionApplication();
    moderator = await someone(app, { roles: ['moderator'] });
    member = await someone(app);
    await app.database.transaction((tx) =>
      tx.rows(sql`insert into theme (number, title_fr, title_en) values (3, 'Savoirs', 'Knowledge')`),
    );
  });
  beforeEach(async () => {
    thread = await aThread(app, member);
  });
  afterAll(() => app.close());

  const move = (input: object) =>
    app.get(ThreadPlacesService).move(moderator.actor, thread.id, { reason: REASON, ...input });
  const mark = (name: 'pinned' | 'featured', on = true, by = moderator) =>
    app.get(ThreadPlacesService).mark(by.actor, thread.id, name, { on, reason: REASON });
  const find = () => app.get(ThreadsService).find(member.actor, thread.id, 'fr');
  const curations = () => app.get(CurationsService).list(moderator.actor, thread.id);
  const undo = async () => {
    const [last] = (await curations()).slice(-1);
    return app.get(CurationsService).delete(moderator.actor, last?.id ?? '');
  };

  it('is changed by a move, which says from where to where and why', async () => {
    await move({ theme: '3', leads: ['2A'] });
    expect(await find()).toMatchObject({ theme: 3, leads: ['2A'] });
    expect(await curations()).toMatchObject([
      {
        kind: 'move',
        reason: REASON,
        place: 1,
        before: { theme: 2, leads: ['2B'] },
        after: { theme: 3, leads: ['2A'] },
      },
    ]);
  });

  it.each([
    ['a move', () => move({ theme: 3, leads: ['2A', '2B'] })],
    ['a pin', () => mark('pinned')],
    ['a feature', () => mark('featured')],
  ])('is as it was, row by row, once %s is undone', async (_, change) => {
    const before = await rowsOf(app);
    await change();
    expect(await rowsOf(app)).not.toEqual(before);
    await undo();
    expect(await rowsOf(app)).toEqual(before);
  });

  it('is not changed back by undoing what somebody has changed since', async () => {
    await move({ theme: 3 });
    await app.get(ThreadsService).edit(member.actor, thread.id, { leads: ['2A'] }, 'fr');
    await expect(undo()).rejects.toMatchObject({ code: 'curation-changed' });
  });

  it('is pinned and featured once, and unpinned again', async () => {
    await mark('pinned');
    await mark('pinned');
    await mark('featured');
    await mark('pinned', false);
    expect((await curations()).map(({ kind }) => kind)).toEqual(['pin', 'feature', 'unpin']);
    expect(await find()).toMatchObject({ pinned: false, featured: true });
  });

  it('is for moderators to change, in places that exist', async () => {
    await expect(mark('pinned', true, member)).rejects.toThrow(Forbidden);
    await expect(move({ theme: 9 })).rejects.toThrow(Invalid);
    await expect(move({ theme: 2, leads: ['2Z'] })).rejects.toThrow(Invalid);
  });
});
