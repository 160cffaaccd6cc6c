import { communityModeratedBy } from '@forum/communities';
import type { HoldReason } from '@forum/discussion';
import type { ActorSql } from '@forum/identity';
import sql, {
  decodeCursor,
  empty,
  Invalid,
  isId,
  join,
  type Page,
  type Reader,
  type Sql,
  toPage,
} from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { FlagReason } from '../flags/flag.entity.js';
import type { ItemDecision, ItemKind } from './moderation-item.entity.js';

export type ItemState = 'open' | 'decided';

/** A line of the queue: what waits, where, since when, and what was said of it. */
export interface QueueItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly holdReason: HoldReason | null;
  readonly signals: readonly string[];
  /** Where it is decided. */
  readonly path: string;
  readonly postId: string | null;
  readonly threadId: string | null;
  readonly number: number | null;
  /** Of the discussion; null where it is about none. */
  readonly title: string | null;
  readonly lang: string | null;
  readonly excerpt: string;
  /** The message's own language; the title has its discussion's. Null where nobody knows. */
  readonly excerptLang: string | null;
  readonly hidden: boolean;
  readonly authorId: string | null;
  readonly author: string | null;
  /** The community it belongs to; null under the themes. */
  readonly community: { readonly slug: string; readonly name: string } | null;
  readonly openedAt: Date;
  readonly flags: number;
  readonly reasons: readonly FlagReason[];
  readonly decision: ItemDecision | null;
  readonly reason: string | null;
  readonly note: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** It can still be taken back. */
  readonly undoable: boolean;
  /** Whoever has taken it, while that lasts. */
  readonly claimedById: string | null;
  readonly claimedBy: string | null;
}

export interface QueueQuery {
  readonly state: ItemState;
  readonly kind?: ItemKind | undefined;
  /** A community's slug. */
  readonly community?: string | undefined;
  /** Taken by the actor, or decided by them. */
  readonly mine?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Who asks, and for how long a claim and an undo last. */
export interface Desk {
  readonly actor: ActorSql;
  /** Somebody else can decide on the actor's own words: the actor is not shown them. */
  readonly others: boolean;
  readonly claimMinutes: number;
  readonly undoMinutes: number;
}

const columns = ({ claimMinutes, undoMinutes }: Desk): Sql => sql`
  item.id, item.kind, item.hold_reason as "holdReason", item.signals, item.post_id as "postId",
  coalesce(item.path, '/moderation/mesures/' || item.measure_id,
    '/discussions/' || post.thread_id || '/messages/' || item.post_id || '/moderation') as path,
  post.thread_id as "threadId", post.number, thread.title, thread.lang,
  coalesce(post.excerpt, item.label, measure.reason) as excerpt, post.lang as "excerptLang",
  coalesce(post.state = 'hidden', false) as hidden, author.id as "authorId", author.name as author,
  case when community.id is null then null
    else json_build_object('slug', community.slug, 'name', community.name) end as community,
  item.opened_at as "openedAt", item.decision, item.reason, item.note, item.decided_at as "decidedAt",
  decider.name as "decidedBy",
  item.decided_by is not null and item.measure_id is null and item.subject is null
    and coalesce(item.decided_at > now() - make_interval(mins => ${undoMinutes}::int), false) as undoable,
  case when item.claimed_at > now() - make_interval(mins => ${claimMinutes}::int) then claimer.id end as "claimedById",
  case when item.claimed_at > now() - make_interval(mins => ${claimMinutes}::int) then claimer.name end as "claimedBy",
  (select count(*)::int from flag where flag.item_id = item.id) as flags,
  array(select distinct flag.reason from flag where flag.item_id = item.id order by 1) as reasons
  ${tables}
  left join account decider on decider.id = item.decided_by
  left join account claimer on claimer.id = item.claimed_by`;

const tables = sql`
  from moderation_item item
  left join measure on measure.id = item.measure_id
  left join post on post.id = item.post_id
  left join thread on thread.id = post.thread_id
  left join account author on author.id = coalesce(post.author_id, measure.account_id)
  left join community on community.id = coalesce(thread.community_id, item.community_id)`;

/**
 * What is on this actor's desk: everything for moderators of the forum, what belongs to their communities for those of a
 * community; never their own words, nor an appeal from what they decided, as long as somebody else is there.
 */
const onDesk = ({ actor, others }: Desk): Sql => sql`
  (${actor.moderates} or ${communityModeratedBy(actor, sql`coalesce(thread.community_id, item.community_id)`)})
  and (not ${others}::boolean or (author.id is distinct from ${actor.accountId}
    and measure.decided_by is distinct from ${actor.accountId}))
  and coalesce(post.state <> 'removed' or item.decided_at is not null, true)`;

/** Reads the queue: lists, counts, one line of it. */
@Injectable()
export class QueueRepository {
  /** What waits, the oldest first; what was decided, the latest first. */
  async list(reader: Reader, desk: Desk, query: QueueQuery): Promise<Page<QueueItem>> {
    const rows = await reader.rows<QueueItem & { place: string }>(
      query.state === 'open' ? openQuery(desk, query) : decidedQuery(desk, query),
    );
    return toPage(rows, query.limit, (row) => [row.place, row.id]);
  }

  async find(reader: Reader, desk: Desk, id: string): Promise<QueueItem | undefined> {
    return reader.one<QueueItem>(sql`select ${columns(desk)} where item.id = ${id} and ${onDesk(desk)}`);
  }

  /** What waits about this message; when nothing does, what was decided last. */
  async ofPost(reader: Reader, desk: Desk, postId: string): Promise<QueueItem | undefined> {
    return reader.one<QueueItem>(sql`
      select ${columns(desk)} where item.post_id = ${postId} and ${onDesk(desk)}
      order by item.decided_at desc nulls first, item.id desc limit 1`);
  }

  async countOpen(reader: Reader, desk: Desk): Promise<number> {
    const row = await reader.one<{ count: number }>(sql`
      select count(*)::int as count ${tables} where item.decided_at is null and ${onDesk(desk)}`);
    return row?.count ?? 0;
  }

  /** Does this account moderate any community? */
  async moderatesSome(reader: Reader, actor: ActorSql): Promise<boolean> {
    const found = await reader.one(sql`
      select from community where ${communityModeratedBy(actor, sql`community.id`)} limit 1`);
    return found !== undefined;
  }
}

function openQuery(desk: Desk, query: QueueQuery): Sql {
  const { cursor, limit } = query;
  const after = cursor === undefined ? empty : sql`and (item.opened_at, item.id) > ${place(cursor)}`;
  return sql`
    select item.opened_at::text as place, ${columns(desk)}
    where item.decided_at is null and ${onDesk(desk)} ${narrowed(desk, query)} ${after}
    order by item.opened_at, item.id limit ${limit + 1}`;
}

function decidedQuery(desk: Desk, query: QueueQuery): Sql {
  const { cursor, limit } = query;
  const after = cursor === undefined ? empty : sql`and (item.decided_at, item.id) < ${place(cursor)}`;
  return sql`
    select item.decided_at::text as place, ${columns(desk)}
    where item.decided_at is not null and ${onDesk(desk)} ${narrowed(desk, query)} ${after}
    order by item.decided_at desc, item.id desc limit ${limit + 1}`;
}

function narrowed({ actor }: Desk, { kind, community, mine }: QueueQuery): Sql {
  const conditions: Sql[] = [];
  if (kind !== undefined) conditions.push(sql`and item.kind = ${kind}`);
  if (community !== undefined) conditions.push(sql`and community.slug = ${community}`);
  if (mine === true)
    conditions.push(sql`and (item.claimed_by = ${actor.accountId} or item.decided_by = ${actor.accountId})`);
  return conditions.length === 0 ? empty : join(conditions, ' ');
}

const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

function place(cursor: string): Sql {
  const [instant, id] = decodeCursor(cursor, 2).map(String);
  if (!INSTANT.test(instant ?? '') || !isId(id ?? '')) throw Invalid.field('cursor', 'bad-cursor');
  return sql`(${instant}::timestamptz, ${id}::bigint)`;
}
