import { readSheet } from 'read-excel-file/node';
import { FileProblem } from './file-problem.js';
import { cellText, IMPORT_LIMITS, type Table, withoutEmptyEnd } from './table.js';
import { unpackedSize } from './unpacked-size.js';

/**
 * Reads the first sheet of an XLSX workbook.
 * @throws FileProblem
 */
export async function readWorkbook(bytes: Buffer): Promise<Table> {
  if (unpackedSize(bytes, IMPORT_LIMITS.unpackedBytes) > IMPORT_LIMITS.unpackedBytes)
    throw new FileProblem('file-broken-workbook');
  const [header, ...rows] = await cells(bytes);
  if (!header) throw new FileProblem('file-empty');
  return {
    header: withoutEmptyEnd(header),
    rows: rows
      .map((row, index) => ({ line: index + 2, cells: withoutEmptyEnd(row) }))
      .filter((row) => row.cells.length > 0),
  };
}

async function cells(bytes: Buffer): Promise<string[][]> {
  try {
    const rows = await readSheet(bytes);
    return rows.map((row) => row.map(cellText));
  } catch {
    throw new FileProblem('file-broken-workbook');
  }
}
