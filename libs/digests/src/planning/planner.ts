import sql, { Database, type Reader, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { Schedule } from '../schedule/schedule.js';
import { dueSchedule, type Instants } from './due-schedule.js';
import { type DueQuestion, dueWindows } from './due-windows.js';

/** Accounts per statement: a million in some fifty, each far from the limit of a transaction. */
const CHUNK = 20_000;

export interface PlanRequest {
  readonly at: Date;
  readonly accountId?: string | undefined;
}

/** Opens a row for every window that has ended. */
@Injectable()
export class Planner {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
  ) {}

  /** Plans whatever is due at that instant, and says how many windows were opened or made longer. */
  async plan(request: PlanRequest): Promise<number> {
    const question = await this.question(request, CHUNK);
    if (question.schedules.length === 0) return 0;
    let planned = 0;
    for (;;) {
      const chunk = await this.database.transaction((tx) => planChunk(tx, question));
      planned += chunk.planned;
      if (chunk.seen === 0) return planned;
    }
  }

  /** What `plan` would look at. */
  async question(request: PlanRequest, limit: number): Promise<DueQuestion> {
    const { reader } = this.database;
    const row = await reader.one<{ now: Date }>(sql`select now()`);
    const { now } = row as { now: Date };
    const schedules = await dueSchedules(reader, { ...request, now });
    return { ...request, lateHours: this.network.settings.digest.lateHours, schedules, limit };
  }
}

async function dueSchedules(reader: Reader, { at, now, accountId }: PlanRequest & Instants) {
  const only = accountId === undefined ? sql`true` : sql`account_id = ${accountId}`;
  const schedules = await reader.rows<Schedule>(sql`
    select distinct frequency, weekday, hour, time_zone as "timeZone"
    from digest_setting where next_at <= ${at} and ${only}`);
  return schedules.map((schedule) => dueSchedule(schedule, { at, now }));
}

/**
 * One statement: the settings move on and the windows open together, or neither does. A window that was planned and
 * never composed grows instead, so that nothing is lost and nobody gets two mails at once.
 */
async function planChunk(tx: Tx, question: DueQuestion): Promise<{ seen: number; planned: number }> {
  const row = await tx.one<{ seen: number; planned: number }>(sql`
    with due as materialized (${dueWindows(question)} for update of setting
    ), moved as (
      update digest_setting setting set next_at = due.next_at, ahead_until = due.ahead_until,
        covered_until = case when due.ready then due.window_end else setting.covered_until end
      from due where due.account_id = setting.account_id
    ), grown as (
      update digest set window_end = due.window_end, slot = due.slot
      from due
      where due.ready and digest.account_id = due.account_id and digest.window_end = due.window_start
        and digest.state = 'planned' and digest.kind = 'regular'
      returning digest.account_id
    ), opened as (
      insert into digest (account_id, slot, window_start, window_end)
      select account_id, slot, window_start, window_end from due
      where ready and not exists (select from grown where grown.account_id = due.account_id)
      returning 1
    )
    select (select count(*) from due)::int as seen,
           ((select count(*) from grown) + (select count(*) from opened))::int as planned`);
  return row as { seen: number; planned: number };
}
