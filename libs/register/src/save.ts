import type { Sql, Tx } from '@forum/kernel';
import type { Saved } from '@forum/network';

/**
 * Runs an upsert whose `do update` has a `where … is distinct from …` and that returns `xmax = 0 as inserted`:
 * no row comes back from an unchanged one, and a row that has no earlier version was inserted.
 */
export async function save(tx: Tx, upsert: Sql): Promise<Saved> {
  const row = await tx.one<{ inserted: boolean }>(upsert);
  if (row === undefined) return 'unchanged';
  return row.inserted ? 'inserted' : 'updated';
}
