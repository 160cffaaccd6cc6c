import { actorColumn, actorParameters, VISITOR } from '@forum/identity';
import { type Sql, sql } from '@forum/kernel';
import type { Person, TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aThread, discussionApplication, someone } from './discussion.fixture.js';
import { postVisibleTo } from './posts/post.policy.js';
import { threadVisibleTo } from './threads/thread.policy.js';

describe('visibility as an SQL condition', () => {
  let app: TestApplication;
  let reader: Person;
  beforeAll(async () => {
    app = await discussionApplication();
    const author = await someone(app);
    reader = await someone(app);
    for (const state of ['published', 'held', 'hidden', 'removed']) {
      const { id } = await aThread(app, author, `Un message ${state}`);
      await app.database.transaction((tx) =>
        tx.rows(sql`
          update post set state = ${state}, published_at = case when ${state}::text = 'held' then null else now() end
          where thread_id = ${id}`),
      );
      if (state === 'removed')
        await app.database.transaction((tx) =>
          tx.rows(sql`update thread set hidden_at = now() where id = ${id}`),
        );
      if (state === 'held')
        await app.database.transaction((tx) => tx.rows(sql`update thread set held = true where id = ${id}`));
    }
  });
  afterAll(() => app.close());

  it.each<[string, () => Sql]>([
    ['a visitor', () => postVisibleTo(actorParameters(VISITOR))],
    ['a reader', () => postVisibleTo(actorParameters(reader.actor))],
    ['many readers', () => postVisibleTo(actorColumn('account.id'))],
    ['a visitor of threads', () => threadVisibleTo(actorParameters(VISITOR))],
    ['a reader of threads', () => threadVisibleTo(actorParameters(reader.actor))],
    ['many readers of threads', () => threadVisibleTo(actorColumn('account.id'))],
  ])(
    'says yes or no to %s, never that it does not know: `not` of it can be relied upon',
    async (_, visible) => {
      const rows = await app.database.reader.rows<{ yes: boolean; no: boolean }>(sql`
      select ${visible()} as yes, not ${visible()} as no
      from post join thread on thread.id = post.thread_id, account where account.id = ${reader.id}`);
      expect(rows).toHaveLength(4);
      for (const { yes, no } of rows) expect([yes, no]).toEqual([!no, !yes]);
      expect(rows.some(({ no }) => no)).toBe(true);
    },
  );
});
