import type { SatisfactionItem } from '../evaluation/questionnaire.js';
import { FileProblem } from './file-problem.js';

/** The recognised headers: those of the founding questionnaire's file. */
export const FIELDS = [
  'nom',
  'courriel',
  'organisation',
  'milieu',
  'themes',
  'ouvert_au_forum',
  'langue',
  'presentation',
  'leads_and_discussion',
  'workshop_and_closing',
  'exchanges',
  'met_expectations',
] as const;

export type Field = (typeof FIELDS)[number];

const REQUIRED: readonly Field[] = ['nom', 'courriel', 'themes', 'ouvert_au_forum'];

export const MARK_FIELDS: Readonly<Record<SatisfactionItem, Field>> = {
  presentation: 'presentation',
  leadsAndDiscussion: 'leads_and_discussion',
  workshopThemesAndClosing: 'workshop_and_closing',
  exchangesAndInterest: 'exchanges',
  metExpectations: 'met_expectations',
};

/** As a field's name in a mapping: the column is left aside. */
const ASIDE = '-';

/** Where each field stands among the cells of a row. */
export type Columns = ReadonlyMap<Field, number>;

/**
 * Finds the fields in a header, after `mapping` (column → field, or `-` to leave the column aside). Case, accents and
 * spaces do not count. A column that nobody knows is refused rather than lost in silence.
 * @throws FileProblem
 */
export function columnsOf(header: readonly string[], mapping: Readonly<Record<string, string>>): Columns {
  const told = readMapping(header, mapping);
  const columns = new Map<Field, number>();
  header.forEach((title, index) => {
    const field = told.has(plain(title)) ? told.get(plain(title)) : recognised(title, index);
    if (!field) return;
    if (columns.has(field)) throw new FileProblem('column-twice', { column: field });
    columns.set(field, index);
  });
  requireColumns(columns);
  return columns;
}

/** By column title; null for the columns to leave aside. */
function readMapping(header: readonly string[], mapping: Readonly<Record<string, string>>) {
  const titles = new Set(header.map(plain));
  const told = new Map<string, Field | null>();
  for (const [column, field] of Object.entries(mapping)) {
    if (!titles.has(plain(column))) throw new FileProblem('map-unknown-column', { column });
    const name = plain(field);
    if (field.trim() !== ASIDE && !isField(name))
      throw new FileProblem('map-unknown-field', { field, known: FIELDS.join(', ') });
    told.set(plain(column), isField(name) ? name : null);
  }
  return told;
}

function recognised(title: string, index: number): Field {
  const name = plain(title);
  if (isField(name)) return name;
  const column = title || String(index + 1);
  throw new FileProblem('column-unknown', {
    column,
    map: mapTo(column, '…'),
    aside: mapTo(column, ASIDE),
    known: FIELDS.join(', '),
  });
}

/** The option that says it, as typed. */
function mapTo(column: string, field: string): string {
  return `--map "${column}=${field}"`;
}

function requireColumns(columns: Columns): void {
  const missing = REQUIRED.find((field) => !columns.has(field));
  if (missing) throw new FileProblem('column-missing', { column: missing, map: mapTo('…', missing) });
  const marks = Object.values(MARK_FIELDS);
  const absent = marks.filter((field) => !columns.has(field));
  if (absent.length > 0 && absent.length < marks.length)
    throw new FileProblem('scores-incomplete', { columns: absent.join(', ') });
}

function isField(name: string): name is Field {
  return FIELDS.some((field) => field === name);
}

/** Titles are compared without case and accents: « Ouvert au forum » is `ouvert_au_forum`. */
function plain(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
