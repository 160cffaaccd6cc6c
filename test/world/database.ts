import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Connection } from '../../src/postgres/index.js';
import { TEMPLATE } from '../setup/template-name.js';

export interface TestDatabase {
  readonly connection: Connection;
  /** Also closes what a test has left open. */
  drop(): Promise<void>;
}

/** A database of the test file's own, at today's schema and empty, on the run's PostgreSQL. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = serverOfTheRun();
  const database = `forum_test_${randomBytes(8).toString('hex')}`;
  await run(server, `CREATE DATABASE ${database} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
  return {
    connection: { ...server, database },
    drop: () => run(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
  };
}

function serverOfTheRun(): Connection {
  const told = process.env.FORUM_TEST_POSTGRES;
  if (!told) throw new Error('Database tests run under Jest, whose set-up starts PostgreSQL');
  const { connection, failure } = JSON.parse(told) as { connection: Connection; failure?: string };
  if (failure) throw new Error(`The template database could not be made: ${failure}`);
  return connection;
}

async function run(server: Connection, statement: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
