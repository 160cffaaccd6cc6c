import sql, { Database, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { AlertLetters, type WaitingItem } from '../mail/alert-letters.js';
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
function takeWaiting(tx: Tx, { level, hours }: { level: number; hours: number }): Promise<WaitingItem[]> {
  return tx.rows<WaitingItem>(sql`
    with due as (
      select item.id from moderation_item item join post on post.id = item.post_id
      where item.decided_at is null and item.alerts = ${level - 1} and post.state <> 'removed'
        and item.opened_at < now() - make_interval(hours => ${hours})
      order by item.opened_at limit ${BATCH} for update of item skip locked
    ), raised as (
      update moderation_item set alerts = ${level} from due where moderation_item.id = due.id
      returning moderation_item.id, moderation_item.post_id, moderation_item.opened_at
    )
    select raised.id, post.thread_id as "threadId", post.id as "postId", post.number, thread.title,
      raised.opened_at as "openedAt"
    from raised join post on post.id = raised.post_id join thread on thread.id = post.thread_id
    order by raised.opened_at`);
}
