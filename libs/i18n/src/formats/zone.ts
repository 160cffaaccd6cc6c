import { dateTimeFormat } from '../intl-cache.js';

/** What the clock on the wall and the calendar beside it say in a time zone. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** Days since 1970-01-01 in that calendar, to count nights between two instants. */
  readonly dayNumber: number;
}

const DAY_MS = 86_400_000;

/** Throws RangeError when the time zone is not an IANA name. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  const parts = dateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const read: Record<string, number> = {};
  for (const { type, value } of parts) read[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = read;
  return { year, month, day, hour, minute, dayNumber: Math.round(Date.UTC(year, month - 1, day) / DAY_MS) };
}

export function isTimeZone(value: string): boolean {
  try {
    dateTimeFormat('en-CA', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
