import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Who closes their account belongs nowhere any more. */
@Injectable()
export class DeparturesListener {
  constructor(private readonly database: Database) {}

  async accountClosed(accountId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`
        update community set version = version + 1
        where id in (select community_id from community_membership where account_id = ${accountId})`);
      await tx.rows(sql`delete from community_membership where account_id = ${accountId}`);
    });
  }
}
