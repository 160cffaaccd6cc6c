import { DEFAULT_LOCALE, type Locale } from '@forum/i18n';
import { emailAddress, personName, plainLine } from '@forum/identity';
import type { Sector } from '@forum/network';
import { z } from 'zod';
import { HIGHEST_MARK, type Marks, SATISFACTION_ITEMS } from '../evaluation/questionnaire.js';
import { type Columns, type Field, MARK_FIELDS } from './columns.js';
import type { RowProblemCode } from './problem-codes.js';
import type { QuestionnaireRow, Vocabulary } from './questionnaire-row.js';
import { quoted, type RowProblem } from './row-problem.js';
import { IMPORT_LIMITS, type TableRow } from './table.js';

export type ReadRow =
  | { readonly row: QuestionnaireRow; readonly problems?: undefined }
  | { readonly problems: readonly RowProblem[] };

interface CellReader<T> {
  /** What to say of a cell that is refused. */
  readonly code: RowProblemCode;
  /** Undefined refuses the cell. */
  readonly read: (cell: string) => T | undefined;
  /** Stands for a refused cell, in a row that is refused with it. */
  readonly instead: T;
}

/** Reads the cell of a field, and notes what is wrong with it. */
type Take = <T>(field: Field, reader: CellReader<T>) => T;

/** Reads one row, and says all that is wrong with it. */
export function readRow(source: TableRow, columns: Columns, vocabulary: Vocabulary): ReadRow {
  const problems: RowProblem[] = [];
  const take = takeFrom(source, columns, problems);
  const row: QuestionnaireRow = {
    line: source.line,
    name: take('nom', optional('name-refused', personName)),
    address: take('courriel', optional('address-refused', completeAddress)),
    organisation: take('organisation', optional('organisation-refused', organisationName)),
    sector: take('milieu', sectorOf(vocabulary)),
    locale: take('langue', oneOf('language-unknown', LOCALES)),
    themes: take('themes', themesOf(vocabulary)),
    openToForum: take('ouvert_au_forum', oneOf('open-unclear', OPEN)),
    marks: columns.has('presentation') ? readMarks(take) : null,
  };
  return problems.length > 0 ? { problems } : { row };
}

function takeFrom(source: TableRow, columns: Columns, problems: RowProblem[]): Take {
  const cellOf = (field: Field) => source.cells[columns.get(field) ?? -1] ?? '';
  const { cell: max } = IMPORT_LIMITS;
  return (field, { code, read, instead }) => {
    const cell = cellOf(field);
    const isLong = cell.length > max;
    const value = isLong ? undefined : read(cell);
    if (value !== undefined) return value;
    const refused = { code, params: { column: field, value: quoted(cell) } };
    problems.push(isLong ? { code: 'cell-too-long', params: { column: field, max } } : refused);
    return instead;
  };
}

/** An address on a public network has a domain with a dot: one without was cut. */
const completeAddress = emailAddress.refine((address) => /@.+\.[^.]+$/.test(address));

const organisationName = z.string().transform(plainLine).pipe(z.string().min(2).max(200));

/** Nobody agrees to be written to by leaving a cell empty. */
const OPEN: Readonly<Record<string, boolean>> = {
  oui: true,
  yes: true,
  true: true,
  non: false,
  no: false,
  false: false,
  '': false,
};

const LOCALES: Readonly<Record<string, Locale>> = { fr: 'fr', en: 'en', '': DEFAULT_LOCALE };

function oneOf<T>(code: RowProblemCode, values: Readonly<Record<string, T>>): CellReader<T> {
  const read = (cell: string) => {
    const word = cell.toLowerCase();
    return Object.hasOwn(values, word) ? values[word] : undefined;
  };
  return { code, read, instead: values[''] as T };
}

/** An empty cell is null: known to be absent. */
function optional<T>(code: RowProblemCode, schema: z.ZodType<T>): CellReader<T | null> {
  const read = (cell: string) => {
    if (cell === '') return null;
    const result = schema.safeParse(cell);
    return result.success ? result.data : undefined;
  };
  return { code, read, instead: null };
}

/** By its code, or by its name in either language. */
function sectorOf({ sectors }: Vocabulary): CellReader<string | null> {
  const read = (cell: string) => {
    if (cell === '') return null;
    const wanted = cell.toLowerCase();
    const names = (sector: Sector) => [
      sector.code,
      sector.label.fr.toLowerCase(),
      sector.label.en.toLowerCase(),
    ];
    return sectors.find((sector) => names(sector).includes(wanted))?.code;
  };
  return { code: 'sector-unknown', read, instead: null };
}

/** `2;3`, and the same with any other separator that spreadsheets make of it. */
function themesOf({ themes }: Vocabulary): CellReader<number[]> {
  const read = (cell: string) => {
    const numbers = cell.split(/[;,+/|\s]+/).filter((part) => part !== '');
    if (!numbers.every((number) => themes.some((theme) => String(theme) === number))) return undefined;
    return [...new Set(numbers.map(Number))].sort((a, b) => a - b);
  };
  return { code: 'theme-unknown', read, instead: [] };
}

const MARK: CellReader<number | null> = {
  code: 'mark-refused',
  read(cell) {
    if (cell === '') return null;
    const mark = Number(cell);
    return /^\d$/.test(cell) && mark >= 1 && mark <= HIGHEST_MARK ? mark : undefined;
  },
  instead: null,
};

function readMarks(take: Take): Marks {
  const marks = SATISFACTION_ITEMS.map((item) => [item, take(MARK_FIELDS[item], MARK)]);
  return Object.fromEntries(marks) as Marks;
}
