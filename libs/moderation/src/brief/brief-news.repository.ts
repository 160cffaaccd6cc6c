import sql, { type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

export interface BriefThread {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
}

/** What moderators may want to look at this week. */
export interface BriefNews {
  readonly unanswered: readonly BriefThread[];
  readonly newcomers: readonly BriefThread[];
  readonly heated: readonly BriefThread[];
  readonly quietLeads: readonly {
    readonly code: string;
    readonly titleFr: string;
    readonly titleEn: string;
  }[];
  readonly queue: { readonly waiting: number; readonly oldest: Date | null };
}

export interface BriefRules {
  readonly unansweredHours: number;
  readonly heatedPosts: number;
  readonly quietLeadDays: number;
}

/** As many of each as somebody reads. */
const MOST = 10;
const threads = sql`select thread.id, thread.slug, thread.title from thread`;
const open = sql`thread.state = 'open' and thread.hidden_at is null and not thread.held and thread.merged_into is null`;

@Injectable()
export class BriefNewsRepository {
  async read(reader: Reader, rules: BriefRules): Promise<BriefNews> {
    const { unansweredHours, heatedPosts, quietLeadDays } = rules;
    return {
      unanswered: await reader.rows(sql`
        ${threads} where ${open} and thread.posts = 1 and thread.seed_key is null
          and thread.last_post_at < now() - make_interval(hours => ${unansweredHours}::int)
        order by thread.last_post_at limit ${MOST}`),
      newcomers: await reader.rows(sql`
        ${threads} join post on post.thread_id = thread.id and post.state = 'published'
        where ${open} and post.published_at > now() - interval '14 days'
          and not exists (select from post before where before.author_id = post.author_id and before.id < post.id)
          and not exists (select from post answer where answer.thread_id = thread.id
            and answer.number > post.number and answer.state = 'published' and answer.author_id <> post.author_id)
          and post.author_id <> coalesce((select id from account where kind = 'network'), 0)
        group by thread.id order by max(post.published_at) limit ${MOST}`),
      heated: await reader.rows(sql`
        ${threads} join post on post.thread_id = thread.id and post.published_at > now() - interval '7 days'
        where ${open} group by thread.id
        having (count(distinct post.author_id) <= 3 and count(distinct post.author_id) > 1
            and count(*) filter (where post.published_at > now() - interval '1 day') >= ${heatedPosts}::int)
          or (select count(*) from flag join moderation_item item on item.id = flag.item_id
            join post flagged on flagged.id = item.post_id
            where flagged.thread_id = thread.id and flag.flagged_at > now() - interval '7 days') >= 2
        order by max(post.published_at) desc limit ${MOST}`),
      quietLeads: await reader.rows(sql`
        select lead.code, lead.title_fr as "titleFr", lead.title_en as "titleEn" from lead
        where lead.state in ('explored', 'underway') and not exists (select from lead_update told
          where told.lead_code = lead.code and told.recorded_at > now() - make_interval(days => ${quietLeadDays}::int))
        order by lead.code limit ${MOST}`),
      queue: (await reader.one(sql`
        select count(*)::int as waiting, min(item.opened_at) as oldest from moderation_item item
        left join post on post.id = item.post_id
        where item.decided_at is null and coalesce(post.state <> 'removed', true)`)) ?? {
        waiting: 0,
        oldest: null,
      },
    };
  }
}
