import sql, { type Sql } from '@forum/kernel';
import type { DueSchedule } from './due-schedule.js';

export interface DueQuestion {
  readonly at: Date;
  readonly lateHours: number;
  readonly schedules: readonly DueSchedule[];
  /** Only this person's. */
  readonly accountId?: string | undefined;
}

/** Rows of `digest_setting` that an instant may be about, as a condition. */
export function mayBeDue({ at, accountId }: Pick<DueQuestion, 'at' | 'accountId'>): Sql {
  const only = accountId === undefined ? sql`true` : sql`account_id = ${accountId}`;
  return sql`(next_at <= ${at} and ${only})`;
}

/**
 * Whose window is due, as a query: account_id, window_start, window_end, slot, next_at, ahead_until, and whether it is
 * `ready`. A window begins where the one before it ended. It ends at the schedule's instant, or now when that is still to
 * come. One that is too late is not ready, nor one that falls
 * into a pause: it joins the next.
 * @param settings rows of `digest_setting`, such as `(select …)` or the name of a CTE
 */
export function dueWindows({ at, lateHours, schedules }: DueQuestion, settings: Sql): Sql {
  return sql`
    select setting.account_id, setting.covered_until as window_start, least(due.slot, now()) as window_end, due.slot,
      greatest(due.next_at, case when setting.next_at > now() then setting.next_at end) as next_at,
      case when due.slot > now() then due.slot else setting.ahead_until end as ahead_until,
      due.slot > ${at}::timestamptz - make_interval(hours => ${lateHours})
        and least(due.slot, now()) > setting.covered_until
        and coalesce(setting.paused_until <= due.slot, true) as ready
    from ${settings} setting
    join (${schedulesTable(schedules)}) due
      on (due.frequency, due.weekday, due.hour, due.time_zone)
       = (setting.frequency, setting.weekday, setting.hour, setting.time_zone)
    where due.slot <= now() or due.slot > coalesce(setting.ahead_until, '-infinity')`;
}

function schedulesTable(schedules: readonly DueSchedule[]): Sql {
  return sql`select * from unnest(
    ${schedules.map(({ frequency }) => frequency)}::text[], ${schedules.map(({ weekday }) => weekday)}::smallint[],
    ${schedules.map(({ hour }) => hour)}::smallint[], ${schedules.map(({ timeZone }) => timeZone)}::text[],
    ${schedules.map(({ slot }) => slot)}::timestamptz[], ${schedules.map(({ nextAt }) => nextAt)}::timestamptz[])
    as schedule (frequency, weekday, hour, time_zone, slot, next_at)`;
}
