import { CsvError, parse } from 'csv-parse/sync';
import { FileProblem } from './file-problem.js';
import { cellText, type Table, withoutEmptyEnd } from './table.js';

const DELIMITERS = [',', ';', '\t'] as const;

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads comma-, semicolon- or tab-separated text (RFC 4180 quoting). Empty lines count as lines and give no row.
 * @throws FileProblem
 */
export function readCsv(text: string): Table {
  const [header, ...rows] = records(text, delimiterOf(text));
  if (!header) throw new FileProblem('file-empty');
  return {
    header: cells(header),
    rows: rows.map((row) => ({ line: row.info.lines, cells: cells(row) })),
  };
}

function cells({ record }: CsvRecord): string[] {
  return withoutEmptyEnd(record.map(cellText));
}

function records(text: string, delimiter: string): CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
    }) as unknown as CsvRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileProblem('file-broken-quotes', { line: Number(error.lines ?? 1) });
  }
}

/** The delimiter that the first line uses most, outside quotes. */
function delimiterOf(text: string): string {
  const firstLine = text.trimStart().split('\n', 1)[0] ?? '';
  const bare = firstLine.replace(/"(?:[^"]|"")*"/g, '');
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length - 1);
  const most = Math.max(...counts);
  if (most === 0) throw new FileProblem('file-one-column');
  return DELIMITERS[counts.indexOf(most)] ?? ',';
}
