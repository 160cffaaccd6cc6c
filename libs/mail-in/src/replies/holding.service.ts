import { type AccountSummary, AccountsService } from '@forum/identity';
import { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { ArrivedMail } from '../received/arrived-mail.js';
import type { Outcome } from '../received/outcome.js';
import { ReceivedMailsRepository } from '../received/received-mails.repository.js';
import { ConfirmationMailer } from './confirmation-mailer.js';
import type { IncomingReply } from './reply-intake.js';

export type Hold = 'first' | 'other-address' | 'authentication';

/** Keeps a reply until the known address of its person says that it is theirs. */
@Injectable()
export class HoldingService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly mails: ReceivedMailsRepository,
    private readonly mailer: ConfirmationMailer,
    private readonly network: NetworkService,
  ) {}

  async hold(mail: ArrivedMail, reply: IncomingReply, asked: { why: Hold; title: string }): Promise<Outcome> {
    const { accountId, threadId, words } = reply;
    const account = await this.accounts.unscopedFor(accountId);
    const days = this.network.settings.retention.rawMailDays;
    return this.database.transaction(async (tx) => {
      const held = await this.mails.countHeld(tx, accountId);
      const mayHold = account.address !== null && held < this.network.settings.inbound.heldMost;
      const outcome: Outcome = mayHold
        ? { outcome: 'held', reason: asked.why, accountId, threadId, words }
        : { outcome: 'refused', reason: 'too-many-held', accountId, threadId };
      if (mayHold) {
        const known = account as AccountSummary & { readonly address: string };
        await this.mailer.ask(tx, { mail, why: asked.why, account: known, title: asked.title, words }, days);
      }
      await this.mails.close(tx, mail, outcome);
      return outcome;
    });
  }
}
