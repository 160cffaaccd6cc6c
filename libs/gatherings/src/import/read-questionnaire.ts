import { columnsOf } from './columns.js';
import type { QuestionnaireRow, Vocabulary } from './questionnaire-row.js';
import { readRow } from './read-row.js';
import type { RowProblem } from './row-problem.js';
import type { Table } from './table.js';

export interface RefusedRow {
  readonly line: number;
  readonly problems: readonly RowProblem[];
}

export interface Questionnaire {
  readonly rows: readonly QuestionnaireRow[];
  /** In the order of the file. Any refused row refuses the file. */
  readonly refused: readonly RefusedRow[];
}

/**
 * Understands a table as answers to the questionnaire, row by row.
 * @param mapping column → field, for files whose titles are their own
 * @throws FileProblem when the columns are not those of a questionnaire
 */
export function readQuestionnaire(
  table: Table,
  mapping: Readonly<Record<string, string>>,
  vocabulary: Vocabulary,
): Questionnaire {
  const columns = columnsOf(table.header, mapping);
  const rows: QuestionnaireRow[] = [];
  const refused: RefusedRow[] = [];
  const lineOf = new Map<string, number>();
  for (const source of table.rows) {
    const read = readRow(source, columns, vocabulary);
    const problems = [...(read.problems ?? duplicate(read.row, lineOf)), ...overflow(source.cells, table)];
    if (problems.length > 0) refused.push({ line: source.line, problems });
    else if (read.problems === undefined) rows.push(read.row);
  }
  return { rows, refused };
}

/** One address answers once; `lineOf` remembers where each was met. */
function duplicate({ address, line }: QuestionnaireRow, lineOf: Map<string, number>): RowProblem[] {
  if (address === null) return [];
  const first = lineOf.get(address);
  lineOf.set(address, first ?? line);
  return first === undefined ? [] : [{ code: 'address-twice', params: { line: first } }];
}

function overflow(cells: readonly string[], { header }: Table): RowProblem[] {
  return cells.length > header.length ? [{ code: 'row-too-long', params: {} }] : [];
}
