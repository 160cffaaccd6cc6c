import sql, { Database, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { type ListedItem, listedColumns, listedTables } from '../items/listed-item.js';
import { AlertLetters } from '../mail/alert-letters.js';
import { RecipientsRepository } from '../people/recipients.repository.js';

const MODERATORS = 1;
const ADMINISTRATORS = 2;
const BATCH = 50;

/**
 * Nothing waits unseen: what is open for longer than `moderation.queueAlertHours` is brought to all moderators again, and
 * after as long once more to the administrators; each item once to each.
 */
@Injectable()
export class QueueAlert {
  constructor(
    private readonly database: Database,
    private readonly letters: AlertLetters,
    private readonly recipients: RecipientsRepository,
    private readonly network: NetworkService,
  ) {}

  async run(): Promise<void> {
    const hours = this.network.settings.moderation.queueAlertHours;
    await this.database.transaction(async (tx) => {
      const items = await takeWaiting(tx, { level: ADMINISTRATORS, hours: 2 * hours });
      if (items.length > 0)
        await this.letters.tellWaiting(tx, await this.recipients.administrators(tx), {
          items,
          hours: 2 * hours,
        });
    });
    await this.database.transaction(async (tx) => {
      const items = await takeWaiting(tx, { level: MODERATORS, hours });
      if (items.length > 0)
        await this.letters.tellWaiting(tx, await this.recipients.moderators(tx), { items, hours });
    });
  }
}

/** Raises the level of what has waited for that long, so that nobody hears of it twice. */
function takeWaiting(tx: Tx, { level, hours }: { level: number; hours: number }): Promise<ListedItem[]> {
  return tx.rows<ListedItem>(sql`
    with due as (
      select item.id from moderation_item item left join post on post.id = item.post_id
      where item.decided_at is null and item.alerts = ${level - 1} and coalesce(post.state <> 'removed', true)
        and item.opened_at < now() - make_interval(hours => ${hours})
      order by item.opened_at limit ${BATCH} for update of item skip locked
    ), raised as (
      update moderation_item item set alerts = ${level} from due where item.id = due.id returning item.*
    )
    select ${listedColumns} from raised item ${listedTables} order by item.opened_at`);
}
