import { threadVisibleTo } from '@forum/discussion';
import { actorColumn } from '@forum/identity';
import sql, { type Reader, type Sql } from '@forum/kernel';
import { wantedAtOnce } from '../instant/wanted.js';
import type { DigestSettings } from '../settings/digest-settings.js';

/** Mails a week that somebody's choices would have made of late. */
export interface Estimate {
  readonly digests: number;
  readonly instant: number;
  /** The weeks that it looks back on. */
  readonly weeks: number;
}

export interface EstimateRequest {
  readonly accountId: string;
  readonly settings: Pick<DigestSettings, 'frequency' | 'timeZone'>;
  readonly weeks: number;
  readonly bundleMinutes: number;
}

const PERIODS = { daily: 'day', weekly: 'week', monthly: 'month' } as const;

/** By the last weeks, as the choices stand: a digest in which nothing would be is no mail. */
export async function estimate(reader: Reader, request: EstimateRequest): Promise<Estimate> {
  const { accountId, settings, weeks, bundleMinutes } = request;
  const { frequency, timeZone } = settings;
  const since = sql`now() - make_interval(weeks => ${weeks}::int)`;
  const bundle = bundleMinutes * 60;
  const wanted = wantedAtOnce({
    posts: sql`post.published_at > ${since}`,
    people: sql`wish.account_id = ${accountId}`,
  });
  const period = frequency === 'never' ? 'week' : PERIODS[frequency];
  const row = await reader.one<{ digests: number; instant: number }>(sql`
    select (select count(distinct date_trunc(${period}, post.published_at at time zone ${timeZone}))::int
        from (select ${accountId}::bigint as id) account
        join post on post.published_at > ${since} and post.state = 'published' and post.author_id <> account.id
        join thread on thread.id = post.thread_id and thread.hidden_at is null
        where ${threadVisibleTo(actorColumn('account.id'))}
          and (${nearestLevel} in ('digest', 'instant') or (${nearestLevel} = 'main' and thread.featured))) as digests,
      (select count(distinct (thread_id, floor(extract(epoch from published_at) / ${bundle}::int)))::int
        from (${wanted}) wanted) as instant`);
  const { digests, instant } = row as { digests: number; instant: number };
  return { weeks, instant: instant / weeks, digests: frequency === 'never' ? 0 : digests / weeks };
}

/** What `account` chose for `thread`, the nearest choice first; as `Choices` reads it. */
const nearestLevel: Sql = sql`coalesce(
  (select level from subscription where account_id = account.id and kind = 'thread' and target = thread.id::text),
  (select level from subscription join community on community.slug = target
    where account_id = account.id and kind = 'community' and community.id = thread.community_id),
  (select level from subscription join thread_lead on lead_code = target
    where account_id = account.id and kind = 'lead' and thread_lead.thread_id = thread.id
    order by array_position(array['instant', 'digest', 'main', 'none'], level) limit 1),
  (select level from subscription where account_id = account.id and kind = 'theme' and target = thread.theme::text),
  'none')`;
