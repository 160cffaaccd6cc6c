import { wallTime } from './zone.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * The instant at which the clocks of a time zone show this time on this day. Of a time that comes twice, the first;
 * for a time that they skip, the instant at which they go on.
 * @param day days since 1970-01-01 in the calendar of the place
 * @param minutes since midnight, as the clocks show them
 */
export function firstInstantAt(day: number, minutes: number, timeZone: string): Date {
  const wall = day * DAY_MS + minutes * MINUTE_MS;
  // Local time is at the most 14 h from UTC, so a day on either side holds the instant; zones change once at the most in it.
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const candidates = [wall - before, wall - after].sort((a, b) => a - b);
  const valid = candidates.find((instant) => instant + offsetAt(instant, timeZone) === wall);
  return new Date(valid ?? changeBetween(wall - DAY_MS, wall + DAY_MS, timeZone));
}

/** What the clocks of the place show, less UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const { dayNumber, hour, minute } = wallTime(new Date(instant), timeZone);
  const shown = dayNumber * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS;
  return shown - Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

/** The minute at which the clocks change. */
function changeBetween(from: number, to: number, timeZone: string): number {
  const offset = offsetAt(from, timeZone);
  let unchanged = from;
  let changed = to;
  while (changed - unchanged > MINUTE_MS) {
    const middle = Math.floor((unchanged + changed) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, timeZone) === offset) unchanged = middle;
    else changed = middle;
  }
  return changed;
}
