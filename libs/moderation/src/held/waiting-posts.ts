import type { HoldReason } from '@forum/discussion';
import { type Actor, isModerator } from '@forum/identity';
import sql, { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';

/** A held message, as its author and moderators are told of it. */
export interface WaitingPost {
  readonly postId: string;
  readonly number: number;
  readonly reason: HoldReason;
  /** 1 is next. */
  readonly place: number;
  readonly waiting: number;
  readonly since: Date;
  /** How long half of those decided lately had waited, in minutes; null when there were too few to tell. */
  readonly medianMinutes: number | null;
}

/** Fewer decisions than this tell nothing of how long it takes. */
const ENOUGH = 3;

/** What people whose message waits want to know: why, behind how many, and how long it takes. */
@Injectable()
export class WaitingPosts {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
  ) {}

  /** Of these messages, those that wait and that are the actor's own, or anybody's for a moderator. */
  async of(actor: Actor, postIds: readonly string[]): Promise<WaitingPost[]> {
    if (actor.accountId === null || postIds.length === 0) return [];
    const { medianDays } = this.network.settings.moderation;
    return this.database.reader.rows<WaitingPost>(sql`
      select post.id as "postId", post.number, item.hold_reason as reason, item.opened_at as since,
        (select count(*)::int from moderation_item ahead join post early on early.id = ahead.post_id
          where ahead.decided_at is null and early.state = 'held' and (ahead.opened_at, ahead.id) <= (item.opened_at, item.id)) as place,
        (select count(*)::int from moderation_item other join post late on late.id = other.post_id
          where other.decided_at is null and late.state = 'held') as waiting,
        (select case when count(*) >= ${ENOUGH} then ceil(percentile_cont(0.5) within group (
            order by extract(epoch from done.decided_at - done.opened_at)) / 60)::int end
          from moderation_item done where done.hold_reason is not null and done.decision in ('approved', 'refused')
            and done.decided_at > now() - make_interval(days => ${medianDays}::int)) as "medianMinutes"
      from moderation_item item join post on post.id = item.post_id
      where item.post_id = any(${postIds}::bigint[]) and item.decided_at is null and post.state = 'held'
        and (post.author_id = ${actor.accountId} or ${isModerator(actor)}::boolean)
        and item.hold_reason is not null
      order by post.number`);
  }
}
