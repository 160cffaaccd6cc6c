import type { HoldReason } from '@forum/discussion';
import sql, {
  decodeCursor,
  Invalid,
  isId,
  type Page,
  type Reader,
  type Sql,
  type Tx,
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
  readonly postId: string;
  readonly threadId: string;
  readonly number: number;
  readonly title: string;
  readonly lang: string;
  readonly excerpt: string;
  /** The message's own language; the title has its discussion's. */
  readonly excerptLang: string;
  readonly hidden: boolean;
  readonly authorId: string;
  readonly author: string | null;
  readonly openedAt: Date;
  readonly flags: number;
  readonly reasons: readonly FlagReason[];
  readonly decision: ItemDecision | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
}

export interface NewItem {
  readonly kind: ItemKind;
  readonly postId: string;
  readonly holdReason?: HoldReason | null;
  readonly signals?: readonly string[];
}

export interface Decided {
  readonly decision: ItemDecision;
  readonly by: string | null;
  readonly reason?: string | null;
  readonly note?: string | null | undefined;
}

export interface Claim {
  readonly accountId: string;
  readonly name: string | null;
}

export interface QueueQuery {
  readonly state: ItemState;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const columns = sql`
  item.id, item.kind, item.hold_reason as "holdReason", item.signals, item.post_id as "postId", post.thread_id as "threadId", post.number, thread.title, thread.lang,
  post.excerpt, post.lang as "excerptLang", post.state = 'hidden' as hidden, post.author_id as "authorId", author.name as author,
  item.opened_at as "openedAt", item.decision, item.decided_at as "decidedAt", decider.name as "decidedBy",
  (select count(*)::int from flag where flag.item_id = item.id) as flags,
  array(select distinct flag.reason from flag where flag.item_id = item.id order by 1) as reasons
  from moderation_item item
  join post on post.id = item.post_id
  join thread on thread.id = post.thread_id
  join account author on author.id = post.author_id
  left join account decider on decider.id = item.decided_by`;

/** What nobody may decide any more, because its author took the words away. */
const decidable = sql`post.state <> 'removed'`;

@Injectable()
export class ItemsRepository {
  /** The open item of this kind about a post, made when there is none. The post's row is locked by the caller. */
  async open(tx: Tx, { kind, postId, holdReason = null, signals = [] }: NewItem): Promise<string> {
    const row = await tx.one<{ id: string }>(sql`
      insert into moderation_item (kind, post_id, hold_reason, signals)
      values (${kind}, ${postId}, ${holdReason}, ${signals}::text[])
      on conflict (kind, post_id) where decided_at is null do update set kind = excluded.kind
      returning id`);
    return (row as { id: string }).id;
  }

  async hasOpen(reader: Reader, postId: string): Promise<boolean> {
    const found = await reader.one(sql`
      select from moderation_item where post_id = ${postId} and decided_at is null`);
    return found !== undefined;
  }

  /** Closes what is open on this post; without anything open, nothing changes. */
  async decide(tx: Tx, post: { readonly id: string }, decided: Decided): Promise<void> {
    const { decision, by, reason = null, note = null } = decided;
    await tx.rows(sql`
      update moderation_item set decision = ${decision}, decided_by = ${by}, decided_at = now(),
        reason = ${reason}, note = ${note}, claimed_by = null, claimed_at = null
      where post_id = ${post.id} and decided_at is null`);
  }

  /** Who has taken what is open on this post, and not let it go since. */
  async claimOf(reader: Reader, postId: string, minutes: number): Promise<Claim | undefined> {
    return reader.one<Claim>(sql`
      select item.claimed_by as "accountId", claimer.name from moderation_item item
      join account claimer on claimer.id = item.claimed_by
      where item.post_id = ${postId} and item.decided_at is null
        and item.claimed_at > now() - make_interval(mins => ${minutes}::int) limit 1`);
  }

  /** The name of whoever decided last on this post; null for nobody, and for whoever has left. */
  async lastDecider(reader: Reader, postId: string): Promise<string | null> {
    const row = await reader.one<{ name: string | null }>(sql`
      select decider.name from moderation_item item join account decider on decider.id = item.decided_by
      where item.post_id = ${postId} and item.decided_at is not null
      order by item.decided_at desc, item.id desc limit 1`);
    return row?.name ?? null;
  }

  /** A person has looked at these very words and kept them. */
  async keptSinceEdit(reader: Reader, postId: string): Promise<boolean> {
    const found = await reader.one(sql`
      select from moderation_item item join post on post.id = item.post_id
      where item.post_id = ${postId} and item.decision = 'kept'
        and item.decided_at >= coalesce(post.edited_at, post.created_at) limit 1`);
    return found !== undefined;
  }

  /** What waits, the oldest first; what was decided, the latest first. */
  async list(reader: Reader, { state, cursor, limit }: QueueQuery): Promise<Page<QueueItem>> {
    const rows = await reader.rows<QueueItem & { place: string }>(
      state === 'open' ? openQuery(cursor, limit) : decidedQuery(cursor, limit),
    );
    return toPage(rows, limit, (row) => [row.place, row.id]);
  }

  async countOpen(reader: Reader): Promise<number> {
    const row = await reader.one<{ count: number }>(sql`
      select count(*)::int as count from moderation_item item join post on post.id = item.post_id
      where item.decided_at is null and ${decidable}`);
    return row?.count ?? 0;
  }
}

function openQuery(cursor: string | undefined, limit: number): Sql {
  const after = cursor === undefined ? sql`true` : sql`(item.opened_at, item.id) > ${place(cursor)}`;
  return sql`
    select item.opened_at::text as place, ${columns}
    where item.decided_at is null and ${decidable} and ${after}
    order by item.opened_at, item.id limit ${limit + 1}`;
}

function decidedQuery(cursor: string | undefined, limit: number): Sql {
  const after = cursor === undefined ? sql`true` : sql`(item.decided_at, item.id) < ${place(cursor)}`;
  return sql`
    select item.decided_at::text as place, ${columns}
    where item.decided_at is not null and ${after}
    order by item.decided_at desc, item.id desc limit ${limit + 1}`;
}

const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

function place(cursor: string): Sql {
  const [instant, id] = decodeCursor(cursor, 2).map(String);
  if (!INSTANT.test(instant ?? '') || !isId(id ?? '')) throw Invalid.field('cursor', 'bad-cursor');
  return sql`(${instant}::timestamptz, ${id}::bigint)`;
}
