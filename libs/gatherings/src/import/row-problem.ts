import type { ErrorParams } from '@forum/kernel';
import type { RowProblemCode } from './problem-codes.js';

/** Why one row is refused; one refused row refuses the file, so that nobody is imported by halves. */
export interface RowProblem {
  readonly code: RowProblemCode;
  readonly params: ErrorParams;
}

/** What a person typed, short enough for a sentence. */
export function quoted(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}
