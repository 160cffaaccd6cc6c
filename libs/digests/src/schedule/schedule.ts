import { firstInstantAt, wallTime } from '@forum/i18n';

export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'never'] as const;

export type Frequency = (typeof FREQUENCIES)[number];

/** When a person's digests leave, on the clocks of their own place. */
export interface Schedule {
  readonly frequency: Exclude<Frequency, 'never'>;
  /** ISO: 1 is Monday, 7 is Sunday. Monthly is the first such day of the month; daily takes no notice of it. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
  /** IANA name. */
  readonly timeZone: string;
}

const DAY_MS = 86_400_000;
/** A monthly schedule has no two instants further apart: 35 days, and a day at each end for the time zone. */
const LONGEST_DAYS = 37;

/** The first instant of the schedule after `after`: where the window that begins there ends. */
export function nextWindowEnd(schedule: Schedule, after: Date): Date {
  const today = wallTime(after, schedule.timeZone).dayNumber;
  for (let day = today - 1; day <= today + LONGEST_DAYS; day++) {
    const instant = instantOn(schedule, day);
    if (instant !== undefined && instant > after) return instant;
  }
  throw new RangeError(`no instant after ${after.toISOString()}`);
}

/** The last instant of the schedule that is not after `at`. */
export function latestWindowEnd(schedule: Schedule, at: Date): Date {
  const today = wallTime(at, schedule.timeZone).dayNumber;
  for (let day = today + 1; day >= today - LONGEST_DAYS; day--) {
    const instant = instantOn(schedule, day);
    if (instant !== undefined && instant <= at) return instant;
  }
  throw new RangeError(`no instant before ${at.toISOString()}`);
}

/** @param day days since 1970-01-01 in the calendar of the place */
function instantOn({ frequency, weekday, hour, timeZone }: Schedule, day: number): Date | undefined {
  // 1970-01-01 was a Thursday.
  if (frequency !== 'daily' && ((((day + 3) % 7) + 7) % 7) + 1 !== weekday) return undefined;
  if (frequency === 'monthly' && new Date(day * DAY_MS).getUTCDate() > 7) return undefined;
  return firstInstantAt(day, hour * 60, timeZone);
}
