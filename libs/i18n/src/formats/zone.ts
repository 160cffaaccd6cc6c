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
  /** 1 is Monday, 7 is Sunday. */
  readonly isoWeekday: number;
  /** Days since 1970-01-01 in that calendar, to count nights between two instants. */
  readonly dayNumber: number;
}

const DAY_MS = 86_400_000;

/** Throws RangeError when the time zone is not an IANA name, or when the instant is no valid date. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  if (Number.isNaN(instant.getTime())) throw new RangeError('not an instant');
  const shifted = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone));
  const dayNumber = Math.floor(shifted.getTime() / DAY_MS);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    isoWeekday: ((((dayNumber + 3) % 7) + 7) % 7) + 1,
    dayNumber,
  };
}

/** IANA names alone: PostgreSQL reads `+05:00` the other way round. */
export function isTimeZone(value: string): boolean {
  try {
    return /^[A-Za-z]/.test(value) && new Intl.DateTimeFormat('en-CA', { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
}

/** Per time zone and UTC day: the offset in milliseconds, or none on the days when it changes. */
const offsets = new Map<string, number | undefined>();
const MAX_OFFSETS = 20_000;

/** Asking Intl takes 20 µs and a page asks a hundred times, while offsets change twice a year at the most. */
function offsetAt(time: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const day = Math.floor(time / DAY_MS);
  const key = `${timeZone} ${day}`;
  if (!offsets.has(key)) {
    if (offsets.size >= MAX_OFFSETS) offsets.clear();
    const [first, last] = [readOffset(day * DAY_MS, timeZone), readOffset((day + 1) * DAY_MS - 1, timeZone)];
    offsets.set(key, first === last ? first : undefined);
  }
  return offsets.get(key) ?? readOffset(time, timeZone);
}

function readOffset(time: number, timeZone: string): number {
  const parts = dateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(time);
  const read: Record<string, number> = {};
  for (const { type, value } of parts) read[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
}
