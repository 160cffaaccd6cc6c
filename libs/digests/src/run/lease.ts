import sql, { type Database, type Reader, type Sql } from '@forum/kernel';

/** The first key of our advisory locks; the second is the run's id. */
const NAMESPACE = 20_070_202;

/**
 * A run's sign of life: an advisory lock that PostgreSQL takes back as soon as the process is gone. What a run takes
 * in hand, it takes over the connection that holds the lock: without the one it cannot do the other.
 */
export interface Lease {
  readonly runId: number;
  readonly connection: Reader;
}

/** Opens a run for as long as `work` lasts. */
export function withLease<T>(
  database: Database,
  plannedFor: Date,
  work: (lease: Lease) => Promise<T>,
): Promise<T> {
  return database.session(async (connection) => {
    const row = await connection.one<{ id: number }>(sql`
      insert into digest_run (planned_for) values (${plannedFor}) returning id`);
    const runId = (row as { id: number }).id;
    await connection.rows(sql`select pg_advisory_lock(${NAMESPACE}, ${runId})`);
    try {
      return await work({ runId, connection });
    } finally {
      // A connection that is lost has given its lock back already.
      await connection.rows(sql`select pg_advisory_unlock(${NAMESPACE}, ${runId})`).catch(() => undefined);
    }
  });
}

/** The runs that live, as a query of their ids. */
export const livingRuns: Sql = sql`
  select objid::bigint from pg_locks
  where locktype = 'advisory' and classid = ${NAMESPACE}::oid and objsubid = 2 and granted
    and database = (select oid from pg_database where datname = current_database())`;
