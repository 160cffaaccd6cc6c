import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Who closes their account leaves nothing here: no choice, no mail on its way, no account of what they were sent. */
@Injectable()
export class DeparturesListener {
  constructor(private readonly database: Database) {}

  async accountClosed(accountId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`delete from subscription where account_id = ${accountId}`);
      await tx.rows(sql`delete from merged_subscription where account_id = ${accountId}`);
      await tx.rows(sql`delete from feed_token where account_id = ${accountId}`);
      await tx.rows(sql`delete from instant_setting where account_id = ${accountId}`);
      await tx.rows(sql`delete from instant_item where account_id = ${accountId}`);
      await tx.rows(sql`delete from digest where account_id = ${accountId} and state <> 'sending'`);
      await tx.rows(sql`delete from digest_setting where account_id = ${accountId}`);
    });
  }
}
