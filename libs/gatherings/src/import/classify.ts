import type { KnownAddresses, PlannedRow } from '../participants/participants.repository.js';
import type { RowOutcome, RowReason } from './import-report.js';

/** One row with what will become of it. */
export interface Classified extends PlannedRow {
  readonly outcome: Exclude<RowOutcome, 'refused'>;
  readonly reason: RowReason | null;
  /** The account that has this address already. */
  readonly accountId: string | null;
}

/** Only an address left by someone who is open to the forum is kept and written to, and never after a refusal. */
export function classify(planned: PlannedRow, known: KnownAddresses): Classified {
  const { row, hashes } = planned;
  const of = (outcome: Classified['outcome'], reason: RowReason | null, accountId: string | null = null) => {
    return { ...planned, outcome, reason, accountId };
  };
  const isIn = (set: ReadonlySet<string>) => hashes.some((hash) => set.has(hash.toString('hex')));
  if (isIn(known.rows)) return of('known', null);
  if (!row.openToForum) return of('counted', 'not-open');
  if (row.address === null) return of('counted', 'no-address');
  const accountId = known.accounts.get(row.address);
  if (accountId !== undefined) return of('created', 'already-member', accountId);
  if (isIn(known.declined)) return of('counted', 'declined-before');
  return of('created', isIn(known.invited) ? 'already-invited' : 'invited');
}
