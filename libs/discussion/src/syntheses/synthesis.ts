import type { Locale } from '@forum/i18n';
import type { Author } from '../threads/thread.js';

/** The three parts of a synthesis; in each, one point per line. */
export interface SynthesisText {
  readonly agreed: string;
  readonly questions: string;
  readonly steps: string;
}

export const SYNTHESIS_PARTS = ['agreed', 'questions', 'steps'] as const;
export type SynthesisPart = (typeof SYNTHESIS_PARTS)[number];

/** What a synthesis said in one of its versions, dated and signed. */
export interface SynthesisVersion {
  readonly version: number;
  readonly author: Author;
  /** The messages that it sums up. */
  readonly from: number;
  readonly to: number;
  readonly fr: SynthesisText | null;
  readonly en: SynthesisText | null;
  readonly reason: string | null;
  readonly recordedAt: Date;
}

/** The synthesis of a discussion as it stands. */
export interface Synthesis extends SynthesisVersion {
  readonly threadId: string;
  readonly publishedAt: Date;
  /** Published messages after `to`; counted up to `MOST_SINCE`. */
  readonly since: number;
}

/** Counted exactly below; from here on, « more than ninety-nine ». */
export const MOST_SINCE = 100;

/** In the reader's language, else in the one that there is: `lang` says which. */
export function synthesisText(
  { fr, en }: Pick<SynthesisVersion, 'fr' | 'en'>,
  locale: Locale,
): { readonly text: SynthesisText; readonly lang: Locale } {
  const other: Locale = locale === 'fr' ? 'en' : 'fr';
  const texts = { fr, en };
  const own = texts[locale];
  if (own !== null) return { text: own, lang: locale };
  return { text: texts[other] ?? { agreed: '', questions: '', steps: '' }, lang: other };
}
