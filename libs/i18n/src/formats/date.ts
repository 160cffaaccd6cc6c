import { dateTimeFormat } from '../intl-cache.js';
import { type Locale, languageTag } from '../locale.js';
import { setFrench } from '../typography/french.js';
import { formatTime } from './time.js';

/**
 * `full` mardi 24 novembre 2026 · `long` 24 novembre 2026 · `day` 24 novembre · `weekday` mardi ·
 * `weekday-day` mardi 24 novembre · `month` novembre 2026 · `iso` 2026-11-24.
 */
export type DateStyle = 'full' | 'long' | 'day' | 'weekday' | 'weekday-day' | 'month' | 'iso';

const STYLES: Record<Exclude<DateStyle, 'iso'>, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  long: { year: 'numeric', month: 'long', day: 'numeric' },
  day: { month: 'long', day: 'numeric' },
  weekday: { weekday: 'long' },
  'weekday-day': { weekday: 'long', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
};

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day in words. An instant is read in the time zone; a calendar date (`2007-02-02`, as databases and
 * founding content write them) is that day everywhere. Throws RangeError on any other text.
 */
export function formatDate(date: Date | string, locale: Locale, style: DateStyle, timeZone: string): string {
  const [instant, zone] = typeof date === 'string' ? [calendarDate(date), 'UTC'] : [date, timeZone];
  if (style === 'iso') {
    return dateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).format(instant);
  }
  const format = dateTimeFormat(languageTag(locale), { ...STYLES[style], timeZone: zone });
  return locale === 'fr' ? frenchDay(format, instant) : format.format(instant);
}

/** « 9 novembre 2026 à 8 h 30 », “November 9, 2026 at 8:30 a.m.”, in any style of day. */
export function formatDateTime(instant: Date, locale: Locale, style: DateStyle, timeZone: string): string {
  const at = locale === 'fr' ? 'à' : 'at';
  return `${formatDate(instant, locale, style, timeZone)} ${at} ${formatTime(instant, locale, timeZone)}`;
}

/** The name of an ISO weekday: 1 is Monday, 7 is Sunday. */
export function formatWeekday(isoWeekday: number, locale: Locale): string {
  // 1970-01-05 was a Monday.
  return formatDate(new Date(Date.UTC(1970, 0, 4 + isoWeekday)), locale, 'weekday', 'UTC');
}

function calendarDate(text: string): Date {
  const instant = new Date(`${text}T00:00:00Z`);
  if (!CALENDAR_DATE.test(text) || Number.isNaN(instant.getTime()))
    throw new RangeError(`not a date: ${text}`);
  return instant;
}

/** The first of a month is « 1er » in French, which Intl does not know. */
function frenchDay(format: Intl.DateTimeFormat, instant: Date): string {
  const parts = format.formatToParts(instant);
  return setFrench(
    parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join(''),
  );
}
