import sql, { Database } from '@forum/kernel';
import { NoticeIds } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { SentDigests } from '../ports/sent-digests.js';

/** A mail of ours, by what its Message-ID tells. */
export interface SentMail {
  readonly accountId: string | null;
  /** Where it went; null when that is forgotten: it was the account's own address then. */
  readonly address: string | null;
}

/** Finds the mail that a report tells of. A report of a mail that we never sent says nothing of anybody. */
@Injectable()
export class SentMails {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeIds,
    private readonly digests: SentDigests,
  ) {}

  async find(messageIds: readonly string[]): Promise<SentMail | undefined> {
    if (messageIds.length === 0) return undefined;
    const row = await this.database.reader.one<SentMail>(sql`
      select account_id as "accountId", to_address as address from mail
      where message_id = any(${messageIds}) limit 1`);
    if (row) return row;
    const notice = messageIds.map((id) => this.notices.read(id)).find((found) => found !== undefined);
    const accountId = notice?.accountId ?? (await this.digests.byMessageId(messageIds))?.accountId;
    return accountId === undefined ? undefined : { accountId, address: null };
  }
}
