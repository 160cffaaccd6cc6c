import type { Locale } from '../locale.js';
import { MONTHS, SHORT_MONTHS, WEEKDAYS } from './names.js';
import { formatTime } from './time.js';
import { type WallTime, wallTime } from './zone.js';

/**
 * `full` mardi 24 novembre 2026 · `long` 24 novembre 2026 · `day` 24 novembre · `weekday` mardi ·
 * `weekday-day` mardi 24 novembre · `month` novembre 2026 · `month-short` nov. · `iso` 2026-11-24.
 */
export type DateStyle = 'full' | 'long' | 'day' | 'weekday' | 'weekday-day' | 'month' | 'month-short' | 'iso';

const NBSP = '\u00a0';
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A day in words. An instant is read in the time zone; a calendar date (`2007-02-02`, as databases and
 * founding content write them) is that day everywhere. Throws RangeError on any other text.
 */
export function formatDate(date: Date | string, locale: Locale, style: DateStyle, timeZone: string): string {
  const day = typeof date === 'string' ? wallTime(calendarDate(date), 'UTC') : wallTime(date, timeZone);
  if (style === 'iso') return isoDate(day);
  return locale === 'fr' ? frenchDate(day, style) : englishDate(day, style);
}

/** « 9 novembre 2026 à 8 h 30 », “November 9, 2026 at 8:30 a.m.”, in any style of day. */
export function formatDateTime(instant: Date, locale: Locale, style: DateStyle, timeZone: string): string {
  const at = locale === 'fr' ? 'à' : 'at';
  return `${formatDate(instant, locale, style, timeZone)} ${at} ${formatTime(instant, locale, timeZone)}`;
}

/** The name of an ISO weekday: 1 is Monday, 7 is Sunday. */
export function formatWeekday(isoWeekday: number, locale: Locale): string {
  const name = WEEKDAYS[locale][isoWeekday - 1];
  if (name === undefined) throw new RangeError(`not an ISO weekday: ${isoWeekday}`);
  return name;
}

function calendarDate(text: string): Date {
  const instant = new Date(`${text}T00:00:00Z`);
  if (!CALENDAR_DATE.test(text) || Number.isNaN(instant.getTime()))
    throw new RangeError(`not a date: ${text}`);
  return instant;
}

function isoDate({ year, month, day }: WallTime): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days and years stay with their month; the first of a month is « 1er ». */
function frenchDate(date: WallTime, style: Exclude<DateStyle, 'iso'>): string {
  const month = MONTHS.fr[date.month - 1];
  const weekday = formatWeekday(date.isoWeekday, 'fr');
  const day = `${date.day === 1 ? '1er' : date.day}${NBSP}${month}`;
  const words: Record<typeof style, string> = {
    full: `${weekday} ${day}${NBSP}${date.year}`,
    long: `${day}${NBSP}${date.year}`,
    day,
    weekday,
    'weekday-day': `${weekday} ${day}`,
    month: `${month}${NBSP}${date.year}`,
    'month-short': SHORT_MONTHS.fr[date.month - 1] ?? '',
  };
  return words[style];
}

function englishDate(date: WallTime, style: Exclude<DateStyle, 'iso'>): string {
  const month = MONTHS.en[date.month - 1];
  const weekday = formatWeekday(date.isoWeekday, 'en');
  const day = `${month}${NBSP}${date.day}`;
  const words: Record<typeof style, string> = {
    full: `${weekday}, ${day}, ${date.year}`,
    long: `${day}, ${date.year}`,
    day,
    weekday,
    'weekday-day': `${weekday}, ${day}`,
    month: `${month} ${date.year}`,
    'month-short': SHORT_MONTHS.en[date.month - 1] ?? '',
  };
  return words[style];
}
