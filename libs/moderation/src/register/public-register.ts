import sql, { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

export const REGISTERED = [
  'approved',
  'refused',
  'kept',
  'hidden',
  'thread-hidden',
  'thread-closed',
  'reminder',
  'account-slowed',
  'account-silenced',
  'account-suspended',
  'account-banned',
  'upheld',
  'lifted',
] as const;
export type Registered = (typeof REGISTERED)[number];

export interface RegisterLine {
  /** First day of the month, as a date. */
  readonly month: string;
  readonly what: Registered;
  /** Null when there were so few that one could tell who: fewer than `smallest`. */
  readonly count: number | null;
}

export interface DecisionRegister {
  readonly lines: readonly RegisterLine[];
  readonly smallest: number;
}

const MONTHS = 12;

/** What moderation decides, month by month, for everyone: no name, no word of anybody, no number small enough to point at one. */
@Injectable()
export class PublicRegister {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
  ) {}

  async read(): Promise<DecisionRegister> {
    const { timeZone } = this.network.settings.forum;
    const { registerSmallest: smallest } = this.network.settings.moderation;
    const lines = await this.database.reader.rows<RegisterLine>(sql`
      with decided as (
        select decision as what, decided_at as at from moderation_item
        where decided_at is not null and decision <> 'removed'
        union all
        select kind, decided_at from measure where kind <> 'post-hidden' and decided_by is not null
      ), counted as (
        select date_trunc('month', at at time zone ${timeZone})::date as month, what, count(*)::int as count
        from decided
        where at > now() - make_interval(months => ${MONTHS}::int) group by 1, 2
      )
      select month::text as month, what, case when count >= ${smallest}::int then count end as count
      from counted order by month desc, what`);
    return { lines, smallest };
  }
}
