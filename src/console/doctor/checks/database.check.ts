import { SystemClock } from '@forum/kernel';
import { oneConnection, pendingMigrations } from '../../../database/pending-migrations.js';
import { sentenceOf } from '../../sentence-of.js';
import { type CheckedForum, type Finding, failed, ok } from '../check.js';

/** PostgreSQL 17 brought `transaction_timeout`, which the product relies on. */
const OLDEST_VERSION = 17;
/** Sessions and codes live for minutes: two clocks may differ by this much at the most. */
const SKEW_LIMIT_MS = 2_000;

const clock = new SystemClock();

interface Answer {
  readonly version: string;
  readonly now: Date;
}

/** The server, its version, its clock against this machine's, and the schema. */
export async function checkDatabase(forum: CheckedForum): Promise<Finding[]> {
  const { database, locale } = forum;
  if (database instanceof Error) {
    return [failed('database', 'database-unreachable', { reason: sentenceOf(database, locale) })];
  }
  const client = oneConnection(database.connection);
  try {
    await client.connect();
    const before = clock.now().getTime();
    const { rows } = await client.query<Answer>(
      `select current_setting('server_version') as version, clock_timestamp() as now`,
    );
    const middle = (before + clock.now().getTime()) / 2;
    const pending = await pendingMigrations(database.connection);
    const answer = rows[0] as Answer;
    return [
      versionFinding(answer),
      skewFinding(answer.now.getTime() - middle),
      schemaFinding(pending.length),
    ];
  } catch (error) {
    return [failed('database', 'database-unreachable', { reason: sentenceOf(error, locale) })];
  } finally {
    await client.end();
  }
}

function versionFinding({ version }: Answer): Finding {
  const isRecent = Number.parseInt(version, 10) >= OLDEST_VERSION;
  if (isRecent) return ok('database', 'database-ok', { version });
  return failed('database', 'database-old', { version, oldest: OLDEST_VERSION });
}

function skewFinding(skewMs: number): Finding {
  const ms = Math.round(Math.abs(skewMs));
  if (ms <= SKEW_LIMIT_MS) return ok('clock', 'clock-ok', { ms });
  return failed('clock', 'clock-skewed', { seconds: Math.round(ms / 1_000) });
}

function schemaFinding(count: number): Finding {
  return count === 0 ? ok('schema', 'schema-ok') : failed('schema', 'schema-behind', { count });
}
