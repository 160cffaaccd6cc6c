import sql, { Database, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { forgotten } from '../delivery/outgoing.js';
import type { Schedule } from '../schedule/schedule.js';
import { dueSchedule } from './due-schedule.js';
import { type DueQuestion, dueWindows, mayBeDue } from './due-windows.js';

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
    const question = await this.question(request);
    let planned = 0;
    for (let place: Place | null = BEGINNING; place !== null; ) {
      const after: Place = place;
      const chunk = await this.database.transaction((tx) => planChunk(tx, question, after));
      planned += chunk.planned;
      place = chunk.last;
    }
    return planned;
  }

  /** What `plan` would look at. */
  async question(request: PlanRequest): Promise<DueQuestion> {
    const { reader } = this.database;
    const row = await reader.one<{ now: Date }>(sql`select now()`);
    const { now } = row as { now: Date };
    const schedules = await reader.rows<Schedule>(sql`
      select distinct frequency, weekday, hour, time_zone as "timeZone" from digest_setting where ${mayBeDue(request)}`);
    return {
      ...request,
      lateHours: this.network.settings.digest.lateHours,
      schedules: schedules.map((schedule) => dueSchedule(schedule, { at: request.at, now })),
    };
  }
}

/** How far a plan has come, in the order of the index; the instant as PostgreSQL writes it, to the microsecond. */
interface Place {
  readonly nextAt: string;
  readonly accountId: string;
}

const BEGINNING: Place = { nextAt: '-infinity', accountId: '0' };

interface Chunk {
  readonly planned: number;
  /** Null at the end. */
  readonly last: Place | null;
}

/** The first key of the lock that one planner at a time holds for each chunk: the next looks at what it left. */
const TURN = 20_070_203;

/**
 * One statement: the settings move on and the windows open together, or neither does. A window whose message has not
 * left, and cannot have, grows instead: nothing is lost and nobody gets two mails at once.
 */
async function planChunk(tx: Tx, question: DueQuestion, { nextAt, accountId }: Place): Promise<Chunk> {
  await tx.rows(sql`select pg_advisory_xact_lock(${TURN}, 0)`);
  const row = await tx.one<Chunk>(sql`
    with seen as materialized (
      select * from digest_setting
      where ${mayBeDue(question)} and (next_at, account_id) > (${nextAt}::timestamptz, ${accountId}::bigint)
      order by next_at, account_id limit ${CHUNK} for update
    ), due as materialized (${dueWindows(question, sql`seen`)}
    ), moved as (
      update digest_setting setting set next_at = due.next_at, ahead_until = due.ahead_until,
        covered_until = case when due.ready then due.window_end else setting.covered_until end
      from due where due.account_id = setting.account_id
    ), grown as (
      update digest set window_end = due.window_end, slot = due.slot, ${forgotten}
      from due
      -- Found by the person: the window's end is the same for everybody, and an index on it would be worse than none.
      where due.ready and digest.account_id = due.account_id and digest.window_end + interval '0' = due.window_start
        and digest.kind = 'regular'
        and (digest.state = 'planned' or (digest.state = 'composed' and not digest.uncertain))
      returning digest.account_id
    ), opened as (
      insert into digest (account_id, slot, window_start, window_end)
      select account_id, slot, window_start, window_end from due
      where ready and not exists (select from grown where grown.account_id = due.account_id)
      returning 1
    )
    select ((select count(*) from grown) + (select count(*) from opened))::int as planned,
      (select json_build_object('nextAt', next_at::text, 'accountId', account_id::text) from seen
        order by next_at desc, account_id desc limit 1) as last`);
  return row as Chunk;
}
