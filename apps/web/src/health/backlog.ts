import { Database, type Reader, sql } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** How many rows stand in one state. */
export interface Standing {
  readonly state: string;
  readonly count: number;
}

export interface StandingJobs extends Standing {
  readonly name: string;
}

export interface BacklogCounts {
  readonly jobs: readonly StandingJobs[];
  readonly mail: readonly Standing[];
  readonly digests: readonly Standing[];
}

/** What waits, what is under way and what failed, read from indexes that hold just that: history is not counted. */
@Injectable()
export class Backlog {
  constructor(private readonly database: Database) {}

  async count(): Promise<BacklogCounts> {
    const { reader } = this.database;
    const [jobs, mail, digests] = await Promise.all([jobsOf(reader), mailOf(reader), digestsOf(reader)]);
    return { jobs, mail, digests };
  }
}

/** Every queue stands there, with 0 when nothing waits, so that a graph never has a hole. */
function jobsOf(reader: Reader): Promise<StandingJobs[]> {
  return reader.rows<StandingJobs>(sql`
    select queue.name, standing.state, count(job.id)::int as count
    from pgboss.queue cross join unnest(array['created', 'retry', 'active', 'failed']) as standing (state)
    left join pgboss.job on job.name = queue.name and job.state = standing.state::pgboss.job_state
      and job.state in ('created', 'retry', 'active', 'failed')
    where queue.name not like '\\_\\_pgboss%'
    group by queue.name, standing.state order by queue.name, standing.state`);
}

/** What was sent is counted for a day, while its text is still kept. */
function mailOf(reader: Reader): Promise<Standing[]> {
  return reader.rows<Standing>(sql`
    select standing.state, coalesce(found.count, 0)::int as count
    from unnest(array['queued', 'sending', 'failed', 'skipped', 'sent']) as standing (state)
    left join (
      select state, count(*) from mail where state <> 'sent' group by state
      union all
      select 'sent', count(*) from mail where state = 'sent' and created_at > now() - interval '1 day'
        and (raw is not null or to_address is not null)
    ) as found using (state)
    order by standing.state`);
}

/** What came of finished ones is told by the runs of the last week. */
function digestsOf(reader: Reader): Promise<Standing[]> {
  return reader.rows<Standing>(sql`
    select 'planned' as state, count(*)::int as count from digest where state = 'planned'
    union all select 'composed', count(*)::int from digest where state = 'composed'
    union all select 'sending', count(*)::int from digest where state = 'sending'
    union all
    select outcome.state, outcome.count::int
    from (
      select coalesce(sum(sent), 0) as sent, coalesce(sum(skipped), 0) as skipped, coalesce(sum(failed), 0) as failed
      from digest_run where started_at > now() - interval '7 days'
    ) as done, lateral (values ('sent', sent), ('skipped', skipped), ('failed', failed)) as outcome (state, count)
    order by 1`);
}
