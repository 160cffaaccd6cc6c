import { raw, sql } from '@forum/kernel';
import type { DigestWorld } from '../digests.fixture.js';

/**
 * Lets a test say what time it is for PostgreSQL: `now()` and its kin are looked up in a schema that comes before the
 * system's own, so that every statement of the product lives in the simulated time.
 */
export async function simulateTime(world: DigestWorld): Promise<(instant: Date) => Promise<void>> {
  const { dataSource } = world.app.database;
  await dataSource.query('create schema sim');
  await dataSource.query('create table sim.clock (instant timestamptz not null)');
  await dataSource.query('insert into sim.clock values (now())');
  for (const name of ['now', 'clock_timestamp', 'statement_timestamp']) {
    await dataSource.query(
      `create function sim.${name}() returns timestamptz stable language sql as 'select instant from sim.clock'`,
    );
  }
  const defaults: Array<{ place: string }> = await dataSource.query(`
    select format('%I alter %I', table_name, column_name) as place from information_schema.columns
    where table_schema = 'public' and column_default = 'now()'`);
  for (const { place } of defaults) await dataSource.query(`alter table ${place} set default sim.now()`);
  const database = String(dataSource.options.database);
  await dataSource.query(`alter database ${database} set search_path = sim, public, pg_catalog`);
  // Connections that are open keep the system's time.
  await dataSource.destroy();
  await dataSource.initialize();
  return async (instant) => {
    await world.rows(sql`update ${raw('sim.clock')} set instant = ${instant}`);
  };
}
