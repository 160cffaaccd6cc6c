import sql, { Database, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { type NewItem, NewsLetters } from '../mail/news-letters.js';
import { type Recipient, RecipientsRepository } from '../people/recipients.repository.js';

const BATCH = 50;

/** Moderators hear of what comes at once; then, for `moderation.noticeMinutes`, of all the rest together. */
@Injectable()
export class Announcements {
  constructor(
    private readonly database: Database,
    private readonly letters: NewsLetters,
    private readonly recipients: RecipientsRepository,
    private readonly network: NetworkService,
  ) {}

  /** Every minute, and whenever something comes: one mail to each moderator about all that nobody was told of. */
  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const items = (await this.quiet(tx)) ? await takeUnannounced(tx) : [];
      if (items.length === 0) return;
      for (const to of await this.recipients.moderators(tx)) await this.tell(tx, to, items);
    });
  }

  /** Has nobody been written to for a while? One asks at a time. */
  async quiet(tx: Tx): Promise<boolean> {
    const { noticeMinutes } = this.network.settings.moderation;
    await tx.rows(sql`select pg_advisory_xact_lock(hashtext('moderation.announce'))`);
    const lately = await tx.one(sql`
      select from moderation_item
      where announced_at > now() - make_interval(mins => ${noticeMinutes}::int) limit 1`);
    return lately === undefined;
  }

  /** Written to about this one alone. */
  async mark(tx: Tx, itemId: string): Promise<void> {
    await tx.rows(sql`update moderation_item set announced_at = now() where id = ${itemId}`);
  }

  /** Something was added to it: the next mail says so. */
  async unmark(tx: Tx, itemId: string): Promise<void> {
    await tx.rows(sql`update moderation_item set announced_at = null where id = ${itemId}`);
  }

  /** Of their own words they are told nothing, as long as somebody else can decide. */
  private async tell(tx: Tx, to: Recipient, items: readonly NewItem[]): Promise<void> {
    const others = await this.recipients.othersModerate(tx, to.accountId);
    const told = others ? items.filter(({ authorId }) => authorId !== to.accountId) : items;
    if (told.length > 0) await this.letters.tellNew(tx, to, told);
  }
}

function takeUnannounced(tx: Tx): Promise<NewItem[]> {
  return tx.rows<NewItem>(sql`
    with due as (
      select item.id from moderation_item item join post on post.id = item.post_id
      where item.announced_at is null and item.decided_at is null and post.state <> 'removed'
      order by item.opened_at limit ${BATCH} for update of item skip locked
    ), taken as (
      update moderation_item item set announced_at = now() from due where item.id = due.id
      returning item.id, item.kind, item.hold_reason, item.post_id, item.opened_at
    )
    select taken.id, taken.kind, taken.hold_reason as "holdReason", post.author_id as "authorId",
      post.thread_id as "threadId", post.id as "postId", post.number, thread.title
    from taken join post on post.id = taken.post_id join thread on thread.id = post.thread_id
    order by taken.opened_at`);
}
