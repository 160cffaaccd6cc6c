import type { CommunityModeration } from '@forum/communities';
import sql, { type Reader } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Where a message is to stand, and what its author is there. */
export interface Place {
  /** Null under the themes. */
  readonly moderation: CommunityModeration | null;
  /** Moderates that community. */
  readonly keeper: boolean;
  /** Messages of theirs that have been published there. */
  readonly published: number;
}

@Injectable()
export class PlacesRepository {
  /** @param enough how many published messages make a difference: no more are counted */
  async of(
    reader: Reader,
    { threadId, authorId }: { threadId: string; authorId: string },
    enough: number,
  ): Promise<Place> {
    const row = await reader.one<Place>(sql`
      select community.moderation,
        exists (select from community_membership member where member.community_id = community.id
          and member.account_id = ${authorId} and member.state = 'active'
          and member.role in ('moderator', 'owner')) as keeper,
        (select count(*)::int from (
          select from post join thread place on place.id = post.thread_id
          where post.author_id = ${authorId} and place.community_id = community.id
            and post.published_at is not null and post.state in ('published', 'removed') limit ${enough}) as known
        ) as published
      from thread left join community on community.id = thread.community_id where thread.id = ${threadId}`);
    return row ?? { moderation: null, keeper: false, published: 0 };
  }
}
