import { communityVisibleTo, resourceVisibleTo } from '@forum/communities';
import { postVisibleTo, threadVisibleTo } from '@forum/discussion';
import { eventVisibleTo } from '@forum/gatherings';
import { glossaryVisibleTo } from '@forum/glossary';
import { type Actor, actorParameters } from '@forum/identity';
import sql, { Database, empty, type Sql } from '@forum/kernel';
import { registerVisibleTo } from '@forum/register';
import { Injectable } from '@nestjs/common';
import type { Plan } from './query-planner.js';
import type { Facet } from './search-result.js';

/** Documents read at the most: beyond, a word is so common that only the newest and the titles matter. */
const CANDIDATES = 3_000;
/** Of these, how many are weighed against each other. */
export const RANKED = 600;
const TITLES = 300;
/** Words in so many documents are found sooner by reading the newest than by gathering all. */
const COMMON = 12_000;
export const PAGE = 20;

export interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly timeZone: string;
}

export interface Asking {
  readonly actor: Actor;
  readonly days: Days;
  readonly page: number;
}

export interface Found {
  readonly total: number;
  /** There are more than were read: counts are floors. */
  readonly capped: boolean;
  readonly facets: readonly { facet: Facet; value: string; count: number }[];
  readonly page: readonly { id: string; score: number }[];
}

@Injectable()
export class SearchRepository {
  constructor(private readonly database: Database) {}

  async find(plan: Plan, asking: Asking): Promise<Found> {
    const query = sql`
      with matched as materialized (${this.matched(plan, asking.days)}),
      hits as materialized (select * from matched where ${visible(plan, asking.actor)}),
      alike as materialized (
        select kind, theme, sector_code, community, leads, langs, count(*) as count from hits group by 1, 2, 3, 4, 5, 6),
      ranked as (
        select id, ${score(plan)} as score
        from (select id, published_at, kind from hits order by (kind = 'post'), published_at desc limit ${RANKED}) as hit
        order by score desc, id desc limit ${PAGE} offset ${(asking.page - 1) * PAGE}
      )
      select (select count(*)::int from hits) as total, (select count(*) >= ${CANDIDATES} from matched) as capped,
        (select coalesce(json_agg(counted), '[]') from (${facets}) as counted) as facets,
        (select coalesce(json_agg(json_build_object('id', id::text, 'score', score) order by score desc, id desc), '[]')
          from ranked) as page`;
    return (await this.database.reader.one<Found>(query)) as Found;
  }

  /** Whether one document at least is there for this reader. */
  async findsAny(plan: Plan, asking: Asking): Promise<boolean> {
    const row = await this.database.reader.one(sql`
      with matched as materialized (${this.matched(plan, asking.days)})
      select from matched where ${visible(plan, asking.actor)} limit 1`);
    return row !== undefined;
  }

  /**
   * Which documents hold the words, the newest of them. Rare words are gathered through their index; common ones are
   * read off the newest documents, and titles that hold them are gathered beside. Each way is forced: the planner
   * would choose by its guess for words it cannot see.
   */
  private matched({ selection, documents }: Plan, days: Days): Sql {
    const columns = sql`id, kind, thread_id, post_id, resource_id, theme, leads, langs, sector_code, community,
      published_at`;
    const within = between(days);
    const indexed = (query: string, limit: number) => sql`
      with found as materialized (
        select ${columns} from search_document where words @@ ${query}::tsquery ${within})
      select * from found order by published_at desc limit ${limit}`;
    if (documents < COMMON) return indexed(selection, CANDIDATES);
    // The function in place of its operator: read in order of time, never through the index of words.
    const titled = `${selection.replace(/'([^':]+)'/g, "'$1':A")} & 'kind:thread'`;
    return sql`
      select * from (select ${columns} from search_document where ts_match_vq(words, ${selection}::tsquery) ${within}
        order by published_at desc, id desc limit ${CANDIDATES}) as newest
      union select * from (${indexed(titled, TITLES)}) as titled`;
  }
}

/** Days as the reader's own calendar has them. Leads and terms have none. */
function between({ from, to, timeZone }: Days): Sql {
  if (from === undefined && to === undefined) return empty;
  const after =
    from === undefined ? empty : sql`and published_at >= timezone(${timeZone}, ${from}::timestamp)`;
  const before =
    to === undefined
      ? empty
      : sql`and published_at < timezone(${timeZone}, ${to}::timestamp + interval '1 day')`;
  return sql`and kind in ('thread', 'post', 'synthesis', 'resource', 'event') ${after} ${before}`;
}

/**
 * Asked of the policies, row by row. A discussion whose opening is not for this reader is found by its title alone.
 * Scalar look-ups by key: the planner cannot turn them into a reading of all messages.
 */
function visible({ words }: Plan, actor: Actor): Sql {
  const asked = actorParameters(actor);
  return sql`case matched.kind
    when 'lead' then ${registerVisibleTo(asked)}
    when 'glossary' then ${glossaryVisibleTo(asked)}
    when 'event' then ${eventVisibleTo(asked)}
    when 'community' then coalesce((
      select ${communityVisibleTo(asked)} from community where community.slug = matched.community), false)
    when 'resource' then coalesce((
      select ${resourceVisibleTo(asked)} from resource where resource.id = matched.resource_id), false)
    else coalesce((select ${threadVisibleTo(asked)} from thread where thread.id = matched.thread_id), false)
      and (matched.kind = 'synthesis' or coalesce((select ${postVisibleTo(asked)} from post where post.id = matched.post_id), false)
        or (matched.kind = 'thread' and (select ts_filter(words, '{a,c}') @@ ${words}::tsquery
          from search_document where search_document.id = matched.id)))
    end`;
}

/** Titles before names before text; short before long; the age of a message counts a little. */
function score({ words }: Plan): Sql {
  return sql`(select ts_rank('{0.12, 0.2, 0.3, 1}', words, ${words}::tsquery, 1) from search_document
      where search_document.id = hit.id)
    * (0.8 + 0.2 * exp(-greatest(0, extract(epoch from now() - hit.published_at)) / 31536000.0))`;
}

/** Counted once by what documents have in common, then by each facet. */
const facets = sql`
  select facet, value, sum(alike.count)::int as count from alike, lateral (
    select 'kind' as facet, kind as value union all select 'theme', theme::text
    union all select 'sector', sector_code union all select 'community', community union all select 'lead', unnest(leads) union all select 'lang', unnest(langs)
  ) as valued
  where value is not null group by facet, value order by facet, sum(alike.count) desc, value`;
