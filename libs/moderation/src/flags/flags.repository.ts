import { communityModeratedBy } from '@forum/communities';
import type { ActorSql } from '@forum/identity';
import sql, { type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { FlagReason } from './flag.entity.js';

/** A report as its reporter gets it back. */
export interface Flag {
  readonly id: string;
  readonly postId: string;
  readonly reason: FlagReason;
  readonly note: string | null;
  readonly state: 'open' | 'decided';
  readonly createdAt: Date;
}

/** A report as moderators read it. */
export interface FlagLine extends Pick<Flag, 'id' | 'reason' | 'note' | 'createdAt'> {
  readonly reporterId: string | null;
  readonly reporter: string | null;
  readonly decided: boolean;
}

@Injectable()
export class FlagsRepository {
  /** Undefined when this person already has a report in this item. */
  async insert(
    tx: Tx,
    flag: { itemId: string; reporterId: string; reason: FlagReason; note: string | null },
  ): Promise<string | undefined> {
    const row = await tx.one<{ id: string }>(sql`
      insert into flag (item_id, reporter_id, reason, note)
      values (${flag.itemId}, ${flag.reporterId}, ${flag.reason}, ${flag.note})
      on conflict (item_id, reporter_id) do nothing returning id`);
    return row?.id;
  }

  async mine(reader: Reader, itemId: string, reporterId: string): Promise<string | undefined> {
    const row = await reader.one<{ id: string }>(sql`
      select id from flag where item_id = ${itemId} and reporter_id = ${reporterId}`);
    return row?.id;
  }

  async find(reader: Reader, id: string): Promise<Flag | undefined> {
    return reader.one<Flag>(sql`
      select flag.id, item.post_id as "postId", flag.reason, flag.note, flag.flagged_at as "createdAt",
        case when item.decided_at is null then 'open' else 'decided' end as state
      from flag join moderation_item item on item.id = flag.item_id where flag.id = ${id}`);
  }

  /** Whose words, and whether the actor moderates where they stand. */
  async scopeOf(
    reader: Reader,
    actor: ActorSql,
    postId: string,
  ): Promise<{ authorId: string; moderates: boolean } | undefined> {
    return reader.one(sql`
      select post.author_id as "authorId",
        ${actor.moderates} or ${communityModeratedBy(actor, sql`thread.community_id`)} as moderates
      from post join thread on thread.id = post.thread_id where post.id = ${postId}`);
  }

  /** Every report of a post, those that wait first. Who reported is for moderators alone. */
  async ofPost(reader: Reader, postId: string): Promise<FlagLine[]> {
    return reader.rows<FlagLine>(sql`
      select flag.id, flag.reason, flag.note, flag.flagged_at as "createdAt", flag.reporter_id as "reporterId",
        reporter.name as reporter, item.decided_at is not null as decided
      from flag join moderation_item item on item.id = flag.item_id
      left join account reporter on reporter.id = flag.reporter_id
      where item.post_id = ${postId} order by item.decided_at is not null, flag.id desc limit 100`);
  }
}
