import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Whoever leaves takes along what they wrote to the moderators, and what was decided about them. */
@Injectable()
export class LeavingListener {
  constructor(private readonly database: Database) {}

  async accountClosed(accountId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`delete from measure where account_id = ${accountId}`);
      await tx.rows(sql`update flag set reporter_id = null, note = null where reporter_id = ${accountId}`);
    });
  }
}
