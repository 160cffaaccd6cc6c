import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../world/database.js';

async function ask(database: TestDatabase, text: string): Promise<unknown[]> {
  const client = new Client(database.connection);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

describe('The database of a test file', () => {
  it('is at today’s schema, and nobody else’s', async () => {
    const [mine, other] = await Promise.all([testDatabase(), testDatabase()]);
    await ask(mine, 'create table only_mine (id bigint)');
    const tables =
      "select count(*)::int as n from pg_tables where schemaname = 'public' and tablename <> 'only_mine'";
    expect(await ask(mine, tables)).toEqual(await ask(other, tables));
    expect(
      await ask(
        other,
        "select to_regclass('only_mine') as found, to_regclass('migrations') is not null as migrated",
      ),
    ).toEqual([{ found: null, migrated: true }]);
    await Promise.all([mine.drop(), other.drop()]);
    await expect(ask(mine, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('goes away even under a connection that a test has left open', async () => {
    const database = await testDatabase();
    const forgotten = new Client(database.connection);
    forgotten.on('error', () => {});
    await forgotten.connect();
    await database.drop();
    await expect(ask(database, 'select 1')).rejects.toThrow(/does not exist/);
  });
});
