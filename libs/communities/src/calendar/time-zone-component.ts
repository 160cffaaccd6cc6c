import { wallTime } from '@forum/i18n';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** How far apart one looks for changes: no zone changes twice within it. */
const STEP_MS = 10 * DAY_MS;
const NEAR_MS = 3 * HOUR_MS;
const YEAR_MS = 366 * DAY_MS;

interface Change {
  readonly at: number;
  /** Minutes east of UTC, before and after. */
  readonly from: number;
  readonly to: number;
}

/**
 * The rules of a time zone around a span of time (RFC 5545, 3.6.5), one observance per change of its clocks: taken from
 * the tables of the running Node, exact for the span and a year on either side.
 */
export function timeZoneComponent(timeZone: string, span: { first: Date; last: Date }): string[] {
  const begin = Math.floor((span.first.getTime() - YEAR_MS) / MINUTE_MS) * MINUTE_MS;
  const changes = changesBetween(timeZone, begin, span.last.getTime() + YEAR_MS);
  const initial = offsetMinutes(begin, timeZone);
  const least = Math.min(initial, ...changes.map(({ to }) => to));
  const known = [{ at: begin, from: initial, to: initial }, ...changes];
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...known.flatMap((change) => observance(change, change.to > least)),
    'END:VTIMEZONE',
  ];
}

/** The clocks change within three hours of it: a local time may then name two instants, and readers differ on which. */
export function isNearChange(instant: Date, timeZone: string): boolean {
  const at = instant.getTime();
  return offsetMinutes(at - NEAR_MS, timeZone) !== offsetMinutes(at + NEAR_MS, timeZone);
}

/** What the clocks show, as iCalendar writes a local time. */
export function localStamp(instant: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = wallTime(instant, timeZone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}T${two(hour)}${two(minute)}00`;
}

function observance({ at, from, to }: Change, isDaylight: boolean): string[] {
  const kind = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  // Its beginning is told by the clocks as they were before it.
  const begins = localStamp(new Date(at + from * MINUTE_MS), 'UTC');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${begins}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    `END:${kind}`,
  ];
}

function changesBetween(timeZone: string, begin: number, end: number): Change[] {
  const changes: Change[] = [];
  for (let at = begin; at < end; at += STEP_MS) {
    const [from, to] = [offsetMinutes(at, timeZone), offsetMinutes(at + STEP_MS, timeZone)];
    if (from !== to) changes.push({ at: momentOfChange(at, at + STEP_MS, timeZone), from, to });
  }
  return changes;
}

function momentOfChange(from: number, to: number, timeZone: string): number {
  const offset = offsetMinutes(from, timeZone);
  let [unchanged, changed] = [from, to];
  while (changed - unchanged > MINUTE_MS) {
    const middle = Math.floor((unchanged + changed) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetMinutes(middle, timeZone) === offset) unchanged = middle;
    else changed = middle;
  }
  return changed;
}

function offsetMinutes(instant: number, timeZone: string): number {
  const { dayNumber, hour, minute } = wallTime(new Date(instant), timeZone);
  const shown = dayNumber * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS;
  return (shown - Math.floor(instant / MINUTE_MS) * MINUTE_MS) / MINUTE_MS;
}

function offsetText(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
