import sql, { type Reader } from '@forum/kernel';
import { type Micros, micros } from './instant.js';

export interface Patience {
  /** A window is composed no sooner than this after its end. */
  readonly settleSeconds: number;
  /** Somebody waits for it: ask which transactions are still open, instead of letting the longest possible one end. */
  readonly eager: boolean;
}

/**
 * The instant before which nothing can be published any more. What is published carries the instant at which its
 * transaction began, so this is where the oldest open transaction began; no transaction lasts for `settleSeconds`.
 */
export async function settledUntil(reader: Reader, { settleSeconds, eager }: Patience): Promise<Micros> {
  const settled = sql`statement_timestamp() - make_interval(secs => ${settleSeconds})`;
  const open = sql`select min(xact_start) from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  const row = await reader.one<{ instant: string }>(
    eager
      ? sql`select ${micros(sql`greatest(coalesce((${open}), statement_timestamp()), ${settled})`)} as instant`
      : sql`select ${micros(settled)} as instant`,
  );
  return Number((row as { instant: string }).instant);
}
