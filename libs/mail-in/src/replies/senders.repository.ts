import sql, { type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Who writes from which address. */
@Injectable()
export class SendersRepository {
  /** The account that has confirmed this address, if one has. */
  async ownerOf(reader: Reader, address: string): Promise<string | undefined> {
    const row = await reader.one<{ id: string }>(sql`
      select account.id from account_email email join account on account.id = email.account_id
      where email.address = ${address} and email.verified_at is not null and account.closed_at is null`);
    return row?.id;
  }

  /** Whether the account's known address has agreed to this one. */
  async isAllowed(reader: Reader, accountId: string, address: string): Promise<boolean> {
    const row = await reader.one(sql`
      select from mail_sender where account_id = ${accountId} and address = ${address}`);
    return row !== undefined;
  }

  async allow(tx: Tx, accountId: string, address: string): Promise<void> {
    await tx.rows(sql`
      insert into mail_sender (account_id, address) values (${accountId}, ${address}) on conflict do nothing`);
  }

  async hasPostedByMail(reader: Reader, accountId: string): Promise<boolean> {
    const row = await reader.one(sql`
      select from post where author_id = ${accountId} and via = 'mail' limit 1`);
    return row !== undefined;
  }

  /** The discussion that has the messages of this one now, if it was merged. */
  async standingThread(reader: Reader, threadId: string): Promise<string> {
    const row = await reader.one<{ id: string }>(sql`
      with recursive kept as (
        select id, merged_into, 0 as step from thread where id = ${threadId}
        union all
        select thread.id, thread.merged_into, step + 1 from thread join kept on thread.id = kept.merged_into where step < 20
      )
      select id from kept order by step desc limit 1`);
    return row?.id ?? threadId;
  }

  /** The message that is answered, if it stands in this discussion and can be read. */
  async isPostIn(reader: Reader, postId: string, threadId: string): Promise<boolean> {
    const row = await reader.one(sql`
      select from post where id = ${postId} and thread_id = ${threadId} and state = 'published'`);
    return row !== undefined;
  }
}
