/** A file read as a table, before anything in it has a meaning. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Where it stands in the file, the header being line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What an import takes at most: a day's questionnaires, not an archive. */
export const IMPORT_LIMITS = {
  /** Of the file as given. */
  bytes: 5_000_000,
  /** Of a workbook once unpacked: a few kilobytes can hide gigabytes. */
  unpackedBytes: 50_000_000,
  rows: 2_000,
  columns: 100,
  /** Characters in one cell. */
  cell: 500,
} as const;

/** One cell as text: no line breaks, no spaces around, accents in one form (`e` + accent is `é`). */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return String(value).normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The empty cells at the end of a row are the spreadsheet's, not its own. */
export function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
