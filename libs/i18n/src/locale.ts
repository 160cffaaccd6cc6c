/** The languages people may choose. French is the default; both are equal. */
export const LOCALES = ['fr', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'fr';

export function isLocale(value: unknown): value is Locale {
  return value === 'fr' || value === 'en';
}

const TAGS: Record<Locale, string> = { fr: 'fr-CA', en: 'en-CA' };

/** The BCP 47 tag used for every number and date: both languages as written in Canada. */
export function languageTag(locale: Locale): string {
  return TAGS[locale];
}
