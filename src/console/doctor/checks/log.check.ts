import { verifyChain } from '@forum/kernel';
import { oneConnection, pendingMigrations } from '../../../database/pending-migrations.js';
import { type CheckedForum, type Finding, failed, ok } from '../check.js';

/** The log of privileged actions is as it was sealed. Another check says that the database is not there, or is behind. */
export async function checkLog({ database }: CheckedForum): Promise<Finding[]> {
  if (database instanceof Error) return [];
  const client = oneConnection(database.connection);
  try {
    if ((await pendingMigrations(database.connection)).length > 0) return [];
    await client.connect();
    const ask = async ({ text, values }: { text: string; values: unknown[] }) =>
      (await client.query(text, values)).rows as unknown[];
    const { entries, broken, head } = await verifyChain(ask);
    if (broken === null) return [ok('log', 'log-ok', { entries, head: head?.slice(0, 16) ?? '—' })];
    return [
      failed('log', 'log-broken', { from: broken.from.toISOString(), until: broken.until.toISOString() }),
    ];
  } catch {
    return [];
  } finally {
    await client.end();
  }
}
