import type { Term } from '@forum/glossary';
import { type Locale, typeset } from '@forum/i18n';

/** A term in the reader's language first; `other` is the same term in the other one. */
export interface ShownTerm {
  readonly slug: string;
  readonly text: string;
  readonly other: { readonly lang: Locale; readonly text: string };
  /** In the reader's language; null while nobody has written one. */
  readonly definition: string | null;
}

export function shownTerm({ slug, term, definition }: Term, locale: Locale): ShownTerm {
  const lang: Locale = locale === 'fr' ? 'en' : 'fr';
  return {
    slug,
    text: typeset(term[locale], locale),
    other: { lang, text: typeset(term[lang], lang) },
    definition: definition && typeset(definition[locale], locale),
  };
}

/** A term stands in lower case in lists and begins a title with a capital. */
export function asTitle(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase() + rest.join('');
}
