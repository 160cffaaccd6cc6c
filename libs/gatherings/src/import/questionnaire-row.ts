import type { Locale } from '@forum/i18n';
import type { Sector } from '@forum/network';
import type { Marks } from '../evaluation/questionnaire.js';

/** One row of the file, understood: what it says of the person, and beside it the answers. */
export interface QuestionnaireRow {
  readonly line: number;
  readonly name: string | null;
  /** In lower case. */
  readonly address: string | null;
  readonly organisation: string | null;
  /** A sector's code. */
  readonly sector: string | null;
  readonly locale: Locale;
  /** Numbers of themes, ascending. */
  readonly themes: readonly number[];
  readonly openToForum: boolean;
  /** Null when the file has no evaluation at all. */
  readonly marks: Marks | null;
}

/** What the forum knows, that a row may name. */
export interface Vocabulary {
  readonly themes: readonly number[];
  readonly sectors: readonly Sector[];
}
