import { plainLine } from '@forum/identity';
import type { ErrorParams } from '@forum/kernel';
import type { RowProblemCode } from './problem-codes.js';

/** Why one row is refused; one refused row refuses the file, so that nobody is imported by halves. */
export interface RowProblem {
  readonly code: RowProblemCode;
  readonly params: ErrorParams;
}

/** What a person typed, fit for a sentence: short, and without marks that would move what is around it. */
export function quoted(cell: string): string {
  const line = plainLine(cell);
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
