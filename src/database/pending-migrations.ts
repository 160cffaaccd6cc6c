import type { DatabaseConnection } from '@forum/kernel';
import { Client } from 'pg';
import { migrations } from './migrations/index.js';

/** The names of the migrations that this program brings and the database has not had; in their order. */
export async function pendingMigrations(connection: DatabaseConnection): Promise<string[]> {
  const client = oneConnection(connection);
  await client.connect();
  try {
    const table = await client.query<{ present: boolean }>(
      `select to_regclass('migrations') is not null as present`,
    );
    const applied = table.rows[0]?.present
      ? (await client.query<{ name: string }>('select name from migrations')).rows.map(({ name }) => name)
      : [];
    return notIn(applied);
  } finally {
    await client.end();
  }
}

/** The names of our migrations that are not among those applied; in their order. */
export function notIn(applied: readonly string[]): string[] {
  return migrations.map(({ name }) => name).filter((name) => !applied.includes(name));
}

/** One connection outside any pool, given up after 5 s if the server does not answer. */
export function oneConnection(connection: DatabaseConnection): Client {
  const where = 'url' in connection ? { connectionString: connection.url } : connection;
  return new Client({ ...where, connectionTimeoutMillis: 5_000, application_name: 'forum-permanent' });
}
