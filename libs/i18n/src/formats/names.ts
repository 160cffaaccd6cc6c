import { dateTimeFormat } from '../intl-cache.js';
import { LOCALES, type Locale, languageTag } from '../locale.js';

const DAY_MS = 86_400_000;

function byLocale(make: (tag: string) => readonly string[]): Readonly<Record<Locale, readonly string[]>> {
  const [fr, en] = LOCALES.map((locale) => make(languageTag(locale)));
  return { fr: fr ?? [], en: en ?? [] };
}

/** From January, at index 0. */
export const MONTHS = byLocale((tag) => {
  const format = dateTimeFormat(tag, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)));
});

/** As on the leaf of a calendar: « févr. », “Feb.”; from January, at index 0. */
export const SHORT_MONTHS = byLocale((tag) => {
  const format = dateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)));
});

/** From Monday, at index 0. */
export const WEEKDAYS = byLocale((tag) => {
  const format = dateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  return Array.from({ length: 7 }, (_, day) => format.format((4 + day) * DAY_MS));
});
