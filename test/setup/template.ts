import { Client } from 'pg';
import { migrate } from '../../src/database/migrate.js';
import type { Connection } from '../../src/postgres/index.js';
import { TEMPLATE } from './template-name.js';

/** Brings one database to today's schema; each test file then gets its own copy in a few milliseconds. */
export async function makeTemplate(connection: Connection): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await migrate({ ...connection, database: TEMPLATE });
    await client.query(`ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
  } finally {
    await client.end();
  }
}
