import { decodeText } from './decode.js';
import { FileProblem } from './file-problem.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { IMPORT_LIMITS, type Table } from './table.js';

/**
 * Reads a file as a table, by what it holds and not by its name: XLSX, or text separated by commas, semicolons or tabs
 * in UTF-8 (with or without mark), UTF-16 (with) or Windows-1252.
 * @throws FileProblem
 */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length > IMPORT_LIMITS.bytes)
    throw new FileProblem('file-too-big', { megabytes: IMPORT_LIMITS.bytes / 1_000_000 });
  return bounded(await tableOf(bytes));
}

async function tableOf(bytes: Buffer): Promise<Table> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return readWorkbook(bytes);
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new FileProblem('file-old-excel');
  const text = decodeText(bytes);
  if (text.trim() === '') throw new FileProblem('file-empty');
  return readCsv(text);
}

function bounded(table: Table): Table {
  const { rows, columns } = IMPORT_LIMITS;
  if (table.header.length > columns) throw new FileProblem('file-too-many-columns', { columns });
  if (table.rows.length === 0) throw new FileProblem('file-no-rows');
  if (table.rows.length > rows) throw new FileProblem('file-too-many-rows', { rows });
  return table;
}
