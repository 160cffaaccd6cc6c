import type { RowProblem } from './row-problem.js';

/**
 * `created`: may be written to, and a participant now; `counted`: counted only, nothing else is kept;
 * `known`: came with an earlier import, nothing changes; `refused`: the file is refused for it.
 */
export type RowOutcome = 'created' | 'counted' | 'known' | 'refused';

/** Why the outcome is what it is. */
export type RowReason =
  | 'invited'
  | 'already-member'
  | 'already-invited'
  | 'declined-before'
  | 'not-open'
  | 'no-address';

export interface RowReport {
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly reason: RowReason | null;
  readonly problems: readonly RowProblem[];
}

export interface ImportReport {
  /** The event's slug. */
  readonly event: string;
  readonly dryRun: boolean;
  /** One per row of the file; of a refused file, the refused rows alone. */
  readonly rows: readonly RowReport[];
  readonly created: number;
  readonly counted: number;
  readonly known: number;
  readonly refused: number;
  /** Invitations that leave with this import. */
  readonly invitations: number;
}

export function reportOf(event: string, dryRun: boolean, rows: readonly RowReport[]): ImportReport {
  const having = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  return {
    event,
    dryRun,
    rows,
    created: having('created'),
    counted: having('counted'),
    known: having('known'),
    refused: having('refused'),
    invitations: rows.filter(({ reason }) => reason === 'invited').length,
  };
}
