import { Client, DatabaseError } from 'pg';
import type { Connection } from './connection.js';

const NO_SUCH_DATABASE = '3D000';

export async function canConnect(connection: Connection): Promise<boolean> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    return error instanceof DatabaseError && error.code === NO_SUCH_DATABASE;
  } finally {
    await client.end();
  }
}

/** Also repairs a start that was killed between making the cluster and making the database. */
export async function ensureDatabase(connection: Connection): Promise<void> {
  const client = new Client({ ...connection, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      connection.database,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(connection.database)}`);
  } finally {
    await client.end();
  }
}
