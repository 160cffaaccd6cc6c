import sql, { Database, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { type ListedItem, listedColumns, listedTables } from '../items/listed-item.js';
import { NewsLetters } from '../mail/news-letters.js';
import { type Recipient, RecipientsRepository } from '../people/recipients.repository.js';

const BATCH = 50;

interface Desk {
  readonly to: Recipient;
  readonly items: readonly ListedItem[];
}

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
      for (const desk of await this.desksOf(tx, items)) await this.letters.tellNew(tx, desk.to, desk.items);
    });
  }

  /** Who hears of what: those who look after the place, but for whoever wrote it. */
  private async desksOf(tx: Tx, items: readonly ListedItem[]): Promise<Desk[]> {
    const desks = new Map<string, Desk>();
    for (const item of items) {
      for (const to of await this.recipients.moderatorsOf(tx, item.communityId, item.authorId)) {
        const known = desks.get(to.accountId)?.items ?? [];
        desks.set(to.accountId, { to, items: [...known, item] });
      }
    }
    return [...desks.values()];
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
}

function takeUnannounced(tx: Tx): Promise<ListedItem[]> {
  return tx.rows<ListedItem>(sql`
    with due as (
      select item.id from moderation_item item left join post on post.id = item.post_id
      where item.announced_at is null and item.decided_at is null and coalesce(post.state <> 'removed', true)
      order by item.opened_at limit ${BATCH} for update of item skip locked
    ), taken as (
      update moderation_item item set announced_at = now() from due where item.id = due.id returning item.*
    )
    select ${listedColumns} from taken item ${listedTables} order by item.opened_at`);
}
