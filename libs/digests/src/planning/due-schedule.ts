import { latestWindowEnd, nextWindowEnd, type Schedule } from '../schedule/schedule.js';

/** What a planning instant means for everybody who keeps one schedule. */
export interface DueSchedule extends Schedule {
  /** The last instant of the schedule that is not after the planning instant. */
  readonly slot: Date;
  /** When the schedule is next due by the clock. */
  readonly nextAt: Date;
}

export interface Instants {
  /** What the planning is for. */
  readonly at: Date;
  /** The database's clock. */
  readonly now: Date;
}

export function dueSchedule(schedule: Schedule, { at, now }: Instants): DueSchedule {
  const { frequency, weekday, hour, timeZone } = schedule;
  const clock = at < now ? at : now;
  return {
    frequency,
    weekday,
    hour,
    timeZone,
    slot: latestWindowEnd(schedule, at),
    // Planned before its time, a digest leaves the schedule as it is: what comes after it still leaves on the day.
    nextAt: nextWindowEnd(schedule, clock),
  };
}
