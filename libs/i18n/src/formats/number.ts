import { listFormat, numberFormat } from '../intl-cache.js';
import { type Locale, languageTag } from '../locale.js';

/** « 12 345,6 » with no-break spaces, “12,345.6”. */
export function formatNumber(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(languageTag(locale), options).format(value);
}

/** Takes a ratio: 0.61 gives « 61 % » with a no-break space, “61%”. Rounds half away from zero. */
export function formatPercent(ratio: number, locale: Locale): string {
  return numberFormat(languageTag(locale), { style: 'percent', maximumFractionDigits: 0 }).format(ratio);
}

/** « a, b et c », “a, b and c”; with `or`: « a, b ou c », “a, b or c”. */
export function formatList(items: readonly string[], locale: Locale, joined: 'and' | 'or' = 'and'): string {
  const type = joined === 'and' ? 'conjunction' : 'disjunction';
  return listFormat(languageTag(locale), { type }).format(items);
}
