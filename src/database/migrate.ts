import { type DatabaseConnection, dataSourceOptions } from '@forum/kernel';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';

/** One number for the whole product: two processes that start together migrate one after the other. */
const MIGRATION_LOCK = 4_207_2007;

/** What one run did. */
export interface MigrationReport {
  readonly applied: string[];
}

/** Brings the schema up to date. Running it again changes nothing. */
export async function migrate(connection: DatabaseConnection): Promise<MigrationReport> {
  const options = dataSourceOptions({ connection, entities: [], poolSize: 2 });
  const dataSource = new DataSource({ ...options, migrations, migrationsTransactionMode: 'each', extra: {} });
  await dataSource.initialize();
  const guard = dataSource.createQueryRunner();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations();
    return { applied: applied.map((migration) => migration.name) };
  } finally {
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await guard.release();
    await dataSource.destroy();
  }
}
