import { Database } from '@forum/kernel';
import { Suppressions } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { SentDigests } from '../ports/sent-digests.js';
import type { ArrivedMail } from '../received/arrived-mail.js';
import type { Outcome } from '../received/outcome.js';
import { ReceivedMailsRepository } from '../received/received-mails.repository.js';
import type { Complaint } from '../reports/complaint.js';
import type { SentMail } from './sent-mails.js';

/** Kinds that are no complaint of a person about a mail that they got (RFC 6430, RFC 6591). */
const NO_COMPLAINT = new Set(['not-spam', 'auth-failure']);

/** Somebody called a mail of ours unwanted: they get no more, and the register of consents says since when. */
@Injectable()
export class ComplaintsService {
  constructor(
    private readonly database: Database,
    private readonly suppressions: Suppressions,
    private readonly mails: ReceivedMailsRepository,
    private readonly digests: SentDigests,
  ) {}

  async take(
    mail: ArrivedMail,
    complaint: Complaint,
    known: (SentMail & { readonly address: string }) | undefined,
  ): Promise<Outcome> {
    const counted = known !== undefined && !NO_COMPLAINT.has(complaint.kind);
    // Stopping twice is as good as once: should what follows fail, all of it is done again.
    if (counted && known.accountId !== null) await this.digests.stop(known.accountId);
    const failures = complaint.addresses.map((address) => ({
      address,
      severity: `complaint:${complaint.kind}`,
      status: '',
    }));
    const outcome: Outcome = {
      outcome: 'bounced',
      reason: 'complaint',
      accountId: known?.accountId ?? null,
      failures,
      counted,
    };
    await this.database.transaction(async (tx) => {
      if (counted) await this.suppressions.add(tx, known.address, 'complained');
      await this.mails.close(tx, mail, outcome);
    });
    return outcome;
  }
}
