import sql, { raw, type Tx } from '@forum/kernel';
import { MailRetention } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { ConsentsService } from '../consents/consents.service.js';
import { AccountLetters } from '../mail/account-letters.js';

/** Takes away all that identity holds of a person. The account's row stays, without a name: posts refer to it. */
@Injectable()
export class Erasure {
  constructor(
    private readonly letters: AccountLetters,
    private readonly mails: MailRetention,
    private readonly consents: ConsentsService,
  ) {}

  async erase(tx: Tx, accountId: string, removePosts: boolean): Promise<void> {
    await this.mails.forgetAccount(tx, accountId);
    await this.letters.tellClosed(tx, accountId, removePosts);
    await this.consents.detach(tx, accountId);
    await eraseRows(tx, accountId);
  }
}

async function eraseRows(tx: Tx, accountId: string): Promise<void> {
  await tx.rows(sql`
    delete from sign_in_request where account_id = ${accountId}
      or address in (select address from account_email where account_email.account_id = ${accountId})`);
  for (const table of ['account_email', 'account_role', 'session', 'api_token'])
    await tx.rows(sql`delete from ${raw(table)} where account_id = ${accountId}`);
  await tx.rows(sql`
    update account set name = null, sector_code = null, organisation_id = null, about = null,
           suspended_until = null, suspension_reason = null, last_seen_at = null, previous_visit_at = null,
           closed_at = now()
    where id = ${accountId}`);
}
