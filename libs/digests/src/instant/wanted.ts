import { postVisibleTo, threadVisibleTo } from '@forum/discussion';
import { actorColumn } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';

/** The person chose something for one of these, whatever it is. */
function chose(kind: Sql, targets: Sql): Sql {
  return sql`exists (select from subscription nearer where nearer.account_id = chosen.account_id
    and nearer.kind = ${kind} and nearer.target = ${targets})`;
}

const forItsCommunity = chose(
  sql`'community'`,
  sql`(select slug from community where community.id = news.community_id)`,
);
const forItsLeads = chose(
  sql`'lead'`,
  sql`any(array(select lead_code from thread_lead where thread_id = news.thread_id))`,
);

/** Every wish about `news`, the strongest with the lowest place. */
const wishes: Sql = sql`
  select news.id as post_id, named.account_id, 'mention' as reason, 1 as place
  from news join post_mention named on named.post_id = news.id
  join instant_setting setting on setting.account_id = named.account_id and setting.mentions
  union all
  select news.id, answered.author_id, 'reply', 2
  from news join post answered on answered.id = news.reply_to
  join instant_setting setting on setting.account_id = answered.author_id and setting.replies
  union all
  select news.id, chosen.account_id, 'thread', 3
  from news join subscription chosen on chosen.kind = 'thread' and chosen.target = news.thread_id::text
    and chosen.level = 'instant'
  union all
  select news.id, chosen.account_id, 'community:' || community.slug, 4
  from news join community on community.id = news.community_id
  join subscription chosen on chosen.kind = 'community' and chosen.target = community.slug
    and chosen.level = 'instant'
  union all
  select news.id, chosen.account_id, 'lead:' || chosen.target, 5
  from news join thread_lead on thread_lead.thread_id = news.thread_id
  join subscription chosen on chosen.kind = 'lead' and chosen.target = thread_lead.lead_code
    and chosen.level = 'instant'
  where not ${forItsCommunity}
  union all
  select news.id, chosen.account_id, 'theme:' || chosen.target, 6
  from news join subscription chosen on chosen.kind = 'theme' and chosen.target = news.theme::text
    and chosen.level = 'instant'
  where not ${forItsCommunity}
    and not ${forItsLeads}`;

export interface Wish {
  /** A condition on `post`: which messages. */
  readonly posts: Sql;
  /** A condition on `wish.account_id`; everyone unless said. */
  readonly people?: Sql;
}

/**
 * Who wants which of these messages at once, and why: rows of `account_id`, `post_id`, `reason`, `published_at`. One
 * statement whatever the number of people. The nearest choice wins: the discussion's own, then its community's, then its
 * leads', then its theme's; whoever is named or answered hears of it unless the discussion is silent for them. Nobody
 * hears of their own words, or of what they may not read.
 */
export function wantedAtOnce({ posts, people = sql`true` }: Wish): Sql {
  return sql`
    with news as materialized (
      select post.id, post.thread_id, post.author_id, post.reply_to, post.published_at, post.state,
        thread.theme, thread.community_id
      from post join thread on thread.id = post.thread_id
      where post.state = 'published' and thread.hidden_at is null and ${posts}
    ), wish as (
      select distinct on (wish.post_id, wish.account_id) wish.*
      from (${wishes}) wish where ${people}
      order by wish.post_id, wish.account_id, wish.place
    )
    select account.id as account_id, post.id as post_id, wish.reason, post.published_at, post.thread_id
    from wish join news post on post.id = wish.post_id
    join thread on thread.id = post.thread_id
    join account on account.id = wish.account_id and account.closed_at is null
    where wish.account_id <> post.author_id and ${notSilenced} and ${notIgnored}
      and ${threadVisibleTo(actorColumn('account.id'))} and ${postVisibleTo(actorColumn('account.id'))}`;
}

/** Nobody hears of whom they would rather not read. */
const notIgnored: Sql = sql`not exists (select from ignored_person ignored
  where ignored.account_id = wish.account_id and ignored.ignored_id = post.author_id)`;

/** The discussion's own choice is the nearest: `none` silences it whole, and any other but `instant` all that is wider. */
const notSilenced: Sql = sql`not exists (select from subscription own
  where own.account_id = wish.account_id and own.kind = 'thread' and own.target = post.thread_id::text
    and (own.level = 'none' or (wish.place > 3 and own.level <> 'instant')))`;
