import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type DatabaseConnection, type DataSourceSettings, dataSourceOptions } from '@forum/kernel';
import { testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Column, DataSource, Entity, type EntityMetadata, PrimaryColumn } from 'typeorm';
import { entities } from '../../src/forum/manifest.js';
import { differences } from './entities.js';
import { dumpSchema, type TableColumn, tableColumns, unshown } from './schema.js';
import { root } from './sources.js';

const FILE = 'src/database/schema.sql';
const HEAD = `-- What the migrations make of an empty database, the job queue's own schema apart. Written by a test, read by people:
-- UPDATE_SCHEMA=1 NODE_OPTIONS=--experimental-vm-modules npx jest test/architecture/schema

`;

@Entity('account_email')
class Planted {
  @PrimaryColumn({ type: 'bigint' })
  id!: string;

  @Column({ name: 'is_primary', type: 'boolean', array: true })
  isPrimary!: boolean[];

  @Column({ name: 'verified_at', type: 'timestamptz' })
  verifiedAt!: Date;

  @Column({ name: 'shoe_size', type: 'text' })
  shoeSize!: string;
}

async function metadataOf(
  connection: DatabaseConnection,
  classes: DataSourceSettings['entities'],
): Promise<EntityMetadata[]> {
  const dataSource = new DataSource(dataSourceOptions({ connection, entities: classes }));
  await dataSource.initialize();
  await dataSource.destroy();
  return dataSource.entityMetadatas;
}

async function connected(database: { connection: ConstructorParameters<typeof Client>[0] }): Promise<Client> {
  const client = new Client(database.connection);
  await client.connect();
  return client;
}

describe('the schema', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let client: Client;
  let described: EntityMetadata[];
  let columns: TableColumn[];
  beforeAll(async () => {
    database = await testDatabase();
    client = await connected(database);
    described = await metadataOf(database.connection, entities);
    columns = await tableColumns(client);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it(`that migrations make of an empty database is the one that people read in ${FILE}`, async () => {
    const made = HEAD + (await dumpSchema(client));
    const file = path.join(root, FILE);
    if (process.env.UPDATE_SCHEMA) writeFileSync(file, made);
    expect(readFileSync(file, 'utf8')).toBe(made);
  });

  it('that is read is the whole of it: SQL that makes the same again', async () => {
    const again = await testDatabase();
    const other = await connected(again);
    try {
      // What a function says is read when it is called, so their order is free.
      await other.query('drop schema public cascade; create schema public; set check_function_bodies = off');
      await other.query(readFileSync(path.join(root, FILE), 'utf8'));
      expect(await dumpSchema(other)).toBe(await dumpSchema(client));
    } finally {
      await other.end();
      await again.drop();
    }
  });

  it('holds nothing that its file could not show', async () => {
    expect(await unshown(client)).toEqual([]);
  });

  it('would show a view, a type, a rule of rows or a schema that somebody adds', async () => {
    await client.query('begin');
    await client.query(`create view seen as select 1 as n; create type mood as enum ('gai'); create schema apart;
      create sequence loose; create policy mine on thread`);
    const seen = await unshown(client);
    await client.query('rollback');
    expect(seen.sort()).toEqual([
      'policy mine on thread',
      'schema apart',
      'sequence loose',
      'type mood',
      'view seen',
    ]);
  });

  it('has an entity for every table, and a table for every entity', () => {
    const tables = [...new Set(columns.map(({ table }) => table))];
    expect(tables.length).toBeGreaterThan(35);
    expect(described.map(({ tableName }) => tableName).sort()).toEqual(tables.sort());
  });

  it('gives every column of a table to its entity and no other, of the same type, as able to hold nothing', () => {
    expect(described.flatMap((entity) => differences(entity, columns))).toEqual([]);
  });

  it('is seen to differ from an entity that lacks, invents or mistakes a column', async () => {
    const [planted] = await metadataOf(database.connection, [Planted]);
    expect(differences(planted as EntityMetadata, columns)).toEqual([
      'Planted lacks account_id',
      'Planted lacks address',
      'Planted lacks created_at',
      'Planted invents shoe_size',
      'Planted.isPrimary is boolean, not boolean[]',
      'Planted.verifiedAt is timestamp with time zone or null, not timestamp with time zone',
    ]);
  });

  it('agrees with its entities on what names a row', async () => {
    const { rows } = await client.query<{ table: string; key: string[] }>(`
      select conrelid::regclass::text as "table",
        (select array_agg(a.attname::text order by a.attname) from pg_attribute a
         where a.attrelid = conrelid and a.attnum = any (conkey)) as key
      from pg_constraint where contype = 'p' and connamespace = 'public'::regnamespace`);
    const keys = new Map(rows.map(({ table, key }) => [table, key]));
    for (const { tableName, primaryColumns } of described) {
      const own = primaryColumns.map(({ databaseName }) => databaseName).sort();
      expect([tableName, own]).toEqual([tableName, keys.get(tableName)]);
    }
  });
});
