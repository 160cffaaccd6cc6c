import { type Actor, actorParameters } from '@forum/identity';
import sql, { type Reader, type Sql } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { threadVisibleTo } from '../threads/thread.policy.js';
import type { LeadActivity, Opening, ThemeActivity, WeekOfPosts } from './activity.js';

/** Counts of what is said, never of what the asker may not see. */
@Injectable()
export class ActivityRepository {
  themes(reader: Reader, actor: Actor): Promise<ThemeActivity[]> {
    return reader.rows<ThemeActivity>(sql`
      select theme, count(*)::int as threads, sum(posts)::int as posts
      from thread where ${threadVisibleTo(actorParameters(actor))}
      group by theme order by theme`);
  }

  leads(reader: Reader, actor: Actor): Promise<LeadActivity[]> {
    return reader.rows<LeadActivity>(sql`
      select thread_lead.lead_code as code, count(*)::int as threads
      from thread_lead join thread on thread.id = thread_lead.thread_id
      where ${threadVisibleTo(actorParameters(actor))}
      group by thread_lead.lead_code order by thread_lead.lead_code`);
  }

  /** By theme; the network's own founding messages are not counted. @param weeks how many, back from now */
  themeWeeks(reader: Reader, actor: Actor, weeks: number): Promise<WeekOfPosts[]> {
    return reader.rows<WeekOfPosts>(weekly(sql`thread.theme::text`, sql`thread`, { actor, weeks }));
  }

  /** By lead: a discussion of two leads counts for both. @param weeks how many, back from now */
  leadWeeks(reader: Reader, actor: Actor, weeks: number): Promise<WeekOfPosts[]> {
    const from = sql`thread join thread_lead on thread_lead.thread_id = thread.id`;
    return reader.rows<WeekOfPosts>(weekly(sql`thread_lead.lead_code`, from, { actor, weeks }));
  }

  openings(reader: Reader, actor: Actor): Promise<Opening[]> {
    return reader.rows<Opening>(sql`
      select seed_key as key, id, slug, posts from thread
      where seed_key is not null and ${threadVisibleTo(actorParameters(actor))}
      order by id`);
  }
}

interface Weekly {
  readonly actor: Actor;
  readonly weeks: number;
}

function weekly(place: Sql, from: Sql, { actor, weeks }: Weekly): Sql {
  return sql`
    select ${place} as place, floor(extract(epoch from now() - post.published_at) / 604800)::int as "weeksAgo",
      count(*)::int as posts
    from ${from} join post on post.thread_id = thread.id
    where post.state = 'published' and post.published_at > now() - make_interval(weeks => ${weeks}::int)
      and post.author_id is distinct from (select id from account where kind = 'network')
      and ${threadVisibleTo(actorParameters(actor))}
    group by 1, 2 order by 1, 2`;
}
