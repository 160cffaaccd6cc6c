import type { HoldReason } from '@forum/discussion';
import sql from '@forum/kernel';
import type { ItemKind } from './moderation-item.entity.js';

/** One thing of the queue, as a mail lists it. */
export interface ListedItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly holdReason: HoldReason | null;
  /** Of the words, or whom the measure concerns; null for what another context brought. */
  readonly authorId: string | null;
  readonly communityId: string | null;
  /** Where it is decided. */
  readonly path: string;
  readonly number: number | null;
  /** Of the discussion, or what another context calls it; null for an appeal from what bears on a person. */
  readonly title: string | null;
  readonly openedAt: Date;
}

/** Of a table called `item`. */
export const listedColumns = sql`
  item.id, item.kind, item.hold_reason as "holdReason", item.opened_at as "openedAt",
  coalesce(post.author_id, measure.account_id) as "authorId",
  coalesce(thread.community_id, item.community_id) as "communityId", post.number,
  coalesce(thread.title, item.label) as title,
  coalesce(item.path, '/moderation/mesures/' || item.measure_id,
    '/discussions/' || post.thread_id || '/messages/' || item.post_id || '/moderation') as path`;

export const listedTables = sql`
  left join measure on measure.id = item.measure_id
  left join post on post.id = item.post_id
  left join thread on thread.id = post.thread_id`;
