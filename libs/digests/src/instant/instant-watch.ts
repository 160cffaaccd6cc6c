import sql, { type Tx } from '@forum/kernel';
import { type LeavingMail, MailGate, type MailWatcher } from '@forum/mail-out';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { instantContext, instantObstacle } from './due-items.js';
import { INSTANT_MAIL } from './instant-composer.js';

interface Standing {
  readonly postId: string;
  readonly obstacle: string | null;
}

/** Asks once more, as a mail leaves, whether its reader still may and wants to read all of it; notes when it has left. */
@Injectable()
export class InstantWatch implements MailWatcher, OnModuleInit {
  constructor(private readonly gate: MailGate) {}

  onModuleInit(): void {
    this.gate.watch(INSTANT_MAIL, this);
  }

  /**
   * One message that is gone keeps the whole mail back: what is left of it is written anew, unless this one may have
   * left already. A digest takes up what never left.
   */
  async obstacle(tx: Tx, mail: LeavingMail): Promise<string | undefined> {
    const items = await tx.rows<Standing>(sql`
      select item.post_id as "postId", ${instantObstacle} as obstacle from instant_item item ${instantContext}
      where item.mail_id = ${mail.id}`);
    const obstacle = items.length === 0 ? 'gone' : items.find((item) => item.obstacle !== null)?.obstacle;
    if (obstacle == null) return undefined;
    const again = mail.attempts <= 1 ? items.filter((item) => item.obstacle === null) : [];
    await tx.rows(sql`
      update instant_item set mail_id = null,
        state = case when post_id = any(${again.map(({ postId }) => postId)}::bigint[]) then 'waiting' else 'dropped' end,
        obstacle = case when post_id = any(${again.map(({ postId }) => postId)}::bigint[]) then null
          else ${obstacle} end
      where mail_id = ${mail.id}`);
    return obstacle;
  }

  /** A digest takes up what never left. */
  async lost(tx: Tx, mailId: string): Promise<void> {
    await tx.rows(sql`
      update instant_item set state = 'dropped', obstacle = 'failed', mail_id = null
      where mail_id = ${mailId} and state = 'mailed'`);
  }

  async left(tx: Tx, mailId: string): Promise<void> {
    await tx.rows(sql`
      update instant_item set state = 'sent', sent_at = now() where mail_id = ${mailId} and state = 'mailed'`);
  }
}
