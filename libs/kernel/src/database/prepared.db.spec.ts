import { type TestApplication, testApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql, { bulk, join, raw } from 'sql-template-tag';
import type { Reader } from './reader.js';

interface Prepared {
  name: string;
  statement: string;
}

describe('reading', () => {
  let app: TestApplication;
  beforeAll(async () => {
    app = await testApplication({ modules: [], entities: [] });
  });
  afterAll(() => app.close());

  /** The statements of ours that one connection has prepared. */
  const preparedOn = (connection: Reader) =>
    connection.rows<Prepared>(sql`
      select name, statement from pg_prepared_statements where statement like '%marque%' and statement not like '%pg_prep%'`);

  it('prepares each text once under one name, whatever its values', async () => {
    await app.database.session(async (connection) => {
      for (const value of ['a', 'b', 'c']) await connection.rows(sql`select ${value}::text as marque`);
      await connection.rows(sql`select ${1}::int as marque`);
      const prepared = await preparedOn(connection);
      expect(prepared.map(({ statement }) => statement).sort()).toEqual([
        'select $1::int as marque',
        'select $1::text as marque',
      ]);
      expect(new Set(prepared.map(({ name }) => name)).size).toBe(2);
    });
  });

  it('gives the same name to the same text on every connection', async () => {
    const nameOn = () =>
      app.database.session(async (connection) => {
        await connection.rows(sql`select ${'x'}::text as marque_partout`);
        return (await preparedOn(connection)).find(({ statement }) => statement.includes('partout'))?.name;
      });
    const names = await Promise.all([nameOn(), nameOn(), nameOn()]);
    expect(names[0]).toMatch(/^[\w-]{20,}$/);
    expect(new Set(names).size).toBe(1);
  });

  it('still tells texts apart once more of them are in use than names are remembered', async () => {
    const asked = Array.from({ length: 2_100 }, (_, n) => n);
    await app.database.session(async (connection) => {
      for (const n of asked) {
        const row = await connection.one<{ n: number }>(
          sql`select ${n}::int as ${raw(`n`)} /* ${raw(String(n))} */`,
        );
        if (row?.n !== n) throw new Error(`${n} was answered by ${row?.n}`);
      }
      expect(await connection.one(sql`select 'encore' as word`)).toEqual({ word: 'encore' });
    });
  });

  it('gives values their types, and ids as text', async () => {
    const row = await app.database.reader.one(sql`
      select 9007199254740993::bigint as id, 7::int as hits, 1.50::numeric as share, true as open,
             null::text as nothing, '2026-11-24 12:00:00.5+00'::timestamptz as at,
             '{"a": [1]}'::jsonb as data, array['fr', 'en']::text[] as langs, array[1, 2]::smallint[] as themes,
             '\\x00ff'::bytea as bytes`);
    expect(row).toEqual({
      id: '9007199254740993',
      hits: 7,
      share: '1.50',
      open: true,
      nothing: null,
      at: new Date('2026-11-24T12:00:00.500Z'),
      data: { a: [1] },
      langs: ['fr', 'en'],
      themes: [1, 2],
      bytes: Buffer.from([0, 255]),
    });
  });

  it('takes values as values, never as SQL', async () => {
    const hostile = `'; drop table fact; -- \\ "$1"`;
    const rows = await app.database.reader.rows(sql`
      select ${hostile}::text as word, ${[hostile, 'é']}::text[] as words, ${null}::text as nothing,
             ${new Date('2026-11-24T12:00:00Z')}::timestamptz as at, ${Buffer.from([39, 0])}::bytea as bytes,
             ${false}::boolean as flag`);
    expect(rows).toEqual([
      {
        word: hostile,
        words: [hostile, 'é'],
        nothing: null,
        at: new Date('2026-11-24T12:00:00Z'),
        bytes: Buffer.from([39, 0]),
        flag: false,
      },
    ]);
  });

  it('composes statements from parts, their values in order', async () => {
    const condition = join([sql`n > ${1}`, sql`n < ${4}`], ' and ');
    const rows = await app.database.reader.rows(sql`
      select n from (values ${bulk([[1], [2], [3], [4]])}) as given (n) where ${condition} order by n`);
    expect(rows).toEqual([{ n: '2' }, { n: '3' }]);
  });

  it('finds one row, or nothing', async () => {
    expect(await app.database.reader.one(sql`select 1 as n union all select 2`)).toEqual({ n: 1 });
    expect(await app.database.reader.one(sql`select 1 where false`)).toBeUndefined();
  });
});
