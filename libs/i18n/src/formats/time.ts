import type { Locale } from '../locale.js';
import { wallTime } from './zone.js';

const NBSP = '\u00a0';

/** « 7 h », « 8 h 30 », « 0 h 05 »; “7 a.m.”, “8:30 a.m.”, “12:05 a.m.”; no-break spaces throughout. */
export function formatHour(hour: number, locale: Locale, minute = 0): string {
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'fr') return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${minutes}`;
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  return minute === 0 ? `${shown}${NBSP}${half}` : `${shown}:${minutes}${NBSP}${half}`;
}

/** The hour of an instant, as the clocks of the time zone show it. */
export function formatTime(instant: Date, locale: Locale, timeZone: string): string {
  const { hour, minute } = wallTime(instant, timeZone);
  return formatHour(hour, locale, minute);
}
