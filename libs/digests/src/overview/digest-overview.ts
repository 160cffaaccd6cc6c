import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { livingRuns } from '../run/lease.js';

export interface StateCount {
  readonly state: 'planned' | 'composed' | 'sending' | 'sent' | 'skipped' | 'failed';
  /** Why, of what was skipped; null elsewhere. */
  readonly reason: string | null;
  readonly count: number;
}

export interface RunLine {
  readonly id: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Its process is there. */
  readonly isLiving: boolean;
  readonly planned: number;
  readonly sent: number;
  readonly skipped: number;
  readonly deferred: number;
  readonly failed: number;
}

/** Mail for one domain that could not leave yet. */
export interface DomainDelay {
  readonly domain: string;
  readonly mails: number;
  readonly since: Date;
  readonly nextAttemptAt: Date;
  /** What its server said last. */
  readonly reason: string;
}

export interface Overview {
  readonly counts: readonly StateCount[];
  readonly runs: readonly RunLine[];
  readonly delays: readonly DomainDelay[];
  /** People whose window ends within a day. */
  readonly dueSoon: number;
  /** The first of them. */
  readonly nextAt: Date | null;
  readonly days: number;
}

const DAYS = 7;
const RUNS = 8;
const DOMAINS = 20;

/** What an operator sees of digests: numbers and domains, no person. */
@Injectable()
export class DigestOverview {
  constructor(private readonly database: Database) {}

  async now(): Promise<Overview> {
    const { reader } = this.database;
    const [due] = await reader.rows<{ dueSoon: number; nextAt: Date | null }>(sql`
      select (select count(*)::int from digest_setting where next_at <= now() + interval '1 day') as "dueSoon",
        (select min(next_at) from digest_setting where next_at is not null) as "nextAt"`);
    return {
      counts: await reader.rows<StateCount>(counts),
      runs: await reader.rows<RunLine>(runs),
      delays: await reader.rows<DomainDelay>(delays),
      dueSoon: due?.dueSoon ?? 0,
      nextAt: due?.nextAt ?? null,
      days: DAYS,
    };
  }
}

/** What is under way, whenever it was planned, and what ended of late. */
const counts = sql`
  select state, case when state = 'skipped' then reason end as reason, count(*)::int as count from digest
  where state in ('planned', 'composed', 'sending')
    or coalesce(sent_at, composed_at, planned_at) > now() - make_interval(days => ${DAYS}::int)
  group by 1, 2 order by count desc`;

const runs = sql`
  select id, started_at as "startedAt", finished_at as "finishedAt",
    finished_at is null and id in (${livingRuns}) as "isLiving", planned, sent, skipped, deferred, failed
  from digest_run where planned + sent + skipped + deferred + failed > 0 or finished_at is null
  order by id desc limit ${RUNS}`;

const delays = sql`
  select domain, sum(mails)::int as mails, min(since) as since, min(next_at) as "nextAttemptAt", min(reason) as reason
  from (
    select split_part(address, '@', 2) as domain, count(*) as mails, min(composed_at) as since,
      min(next_attempt_at) as next_at, min(reason) as reason
    from digest where state = 'composed' and reason is not null group by 1
    union all
    select split_part(to_address, '@', 2), count(*), min(created_at), min(not_before), min(last_error)
    from mail where state = 'queued' and last_error is not null group by 1
  ) waiting group by domain order by mails desc, domain limit ${DOMAINS}`;
