import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Whoever leaves takes their ballots along; what a closed poll came to stays as it was counted. */
@Injectable()
export class BallotsListener {
  constructor(private readonly database: Database) {}

  async accountClosed(accountId: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`delete from poll_ballot where account_id = ${accountId}`),
    );
  }
}
