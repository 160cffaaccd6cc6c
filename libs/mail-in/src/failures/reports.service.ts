import { AccountsService } from '@forum/identity';
import { Injectable } from '@nestjs/common';
import type { ArrivedMail } from '../received/arrived-mail.js';
import type { Outcome } from '../received/outcome.js';
import { readComplaint } from '../reports/complaint.js';
import { readDeliveryReport } from '../reports/delivery-report.js';
import { ComplaintsService } from './complaints.service.js';
import { FailuresService } from './failures.service.js';
import { type SentMail, SentMails } from './sent-mails.js';

/** What other servers send back, and of whom it speaks. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly sent: SentMails,
    private readonly accounts: AccountsService,
    private readonly failures: FailuresService,
    private readonly complaints: ComplaintsService,
  ) {}

  /** @returns undefined for a mail that is no report */
  async take(mail: ArrivedMail): Promise<Outcome | undefined> {
    const complaint = readComplaint(mail.message);
    if (complaint) return this.complaints.take(mail, complaint, await this.known(complaint.originals));
    const report = readDeliveryReport(mail.message);
    return report && this.failures.take(mail, report, await this.known(report.originals));
  }

  private async known(
    messageIds: readonly string[],
  ): Promise<(SentMail & { readonly address: string }) | undefined> {
    const mail = await this.sent.find(messageIds);
    if (mail === undefined) return undefined;
    const address = mail.address ?? (mail.accountId === null ? null : await this.addressOf(mail.accountId));
    return address === null ? undefined : { ...mail, address };
  }

  private async addressOf(accountId: string): Promise<string | null> {
    return (await this.accounts.unscopedFor(accountId)).address;
  }
}
