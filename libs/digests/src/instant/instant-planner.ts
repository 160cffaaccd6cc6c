import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { wantedAtOnce } from './wanted.js';

/** Notes who is to be sent a message that was just published. Asked twice, it notes nothing more. */
@Injectable()
export class InstantPlanner {
  constructor(private readonly database: Database) {}

  /** @returns how many people */
  async published(postId: string): Promise<number> {
    return this.plan(sql`${wantedAtOnce({ posts: sql`post.id = ${postId}` })}`);
  }

  /** Somebody may have been named in an edit; nobody else hears of one. */
  async edited(postId: string): Promise<number> {
    return this.plan(sql`${wantedAtOnce({ posts: sql`post.id = ${postId}` })} and wish.reason = 'mention'`);
  }

  private async plan(wanted: ReturnType<typeof wantedAtOnce>): Promise<number> {
    const planned = await this.database.transaction((tx) =>
      tx.rows(sql`
        insert into instant_item (account_id, post_id, reason)
        select account_id, post_id, reason from (${wanted}) wanted
        on conflict (account_id, post_id) do nothing returning post_id`),
    );
    return planned.length;
  }
}
