import { Database, type Tx } from '@forum/kernel';
import { Suppressions } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { ArrivedMail } from '../received/arrived-mail.js';
import type { Outcome } from '../received/outcome.js';
import { ReceivedMailsRepository } from '../received/received-mails.repository.js';
import type { DeliveryReport } from '../reports/delivery-report.js';
import type { Failure } from '../reports/severity.js';
import { FailuresRepository } from './failures.repository.js';
import type { SentMail } from './sent-mails.js';

/** Weighs what servers report of an address; too much, and it is written to no more until its holder says otherwise. */
@Injectable()
export class FailuresService {
  constructor(
    private readonly database: Database,
    private readonly failures: FailuresRepository,
    private readonly suppressions: Suppressions,
    private readonly mails: ReceivedMailsRepository,
    private readonly network: NetworkService,
  ) {}

  /** @param known the mail of ours that it tells of, with the address that it went to */
  async take(
    mail: ArrivedMail,
    report: DeliveryReport,
    known: (SentMail & { readonly address: string }) | undefined,
  ): Promise<Outcome> {
    const outcome = outcomeOf(report, known);
    await this.database.transaction(async (tx) => {
      if (outcome.counted && known) await this.count(tx, mail.id, known, worstOf(report));
      await this.mails.close(tx, mail, outcome);
    });
    return outcome;
  }

  private async count(
    tx: Tx,
    receivedMailId: string,
    { accountId, address }: SentMail & { readonly address: string },
    { severity, status, said }: Failure,
  ): Promise<void> {
    const { hardPoints: hard, softPoints: soft, limitPoints, days } = this.network.settings.bounce;
    const isHard = severity === 'hard';
    await this.failures.insert(tx, {
      receivedMailId,
      accountId,
      address,
      severity: isHard ? 'hard' : 'soft',
      status,
      said,
    });
    const points = await this.failures.weigh(tx, address, { hard, soft, days });
    if (points >= limitPoints) await this.suppressions.add(tx, address, 'bounced');
  }
}

function outcomeOf(
  { failures }: DeliveryReport,
  known: (SentMail & { readonly address: string }) | undefined,
): Outcome {
  const failed = failures.filter(({ severity }) => severity === 'hard' || severity === 'soft');
  const told = {
    accountId: known?.accountId ?? null,
    failures: failures.map(({ address, severity, status }) => ({ address, severity, status })),
  };
  if (failed.length > 0)
    return { ...told, outcome: 'bounced', reason: 'failure', counted: known !== undefined };
  const isDelayed = failures.some(({ severity }) => severity === 'delayed');
  return { ...told, outcome: 'ignored', reason: isDelayed ? 'delayed' : 'delivered', counted: false };
}

function worstOf({ failures }: DeliveryReport): Failure {
  const worst =
    failures.find(({ severity }) => severity === 'hard') ??
    failures.find(({ severity }) => severity === 'soft');
  return worst ?? (failures[0] as Failure);
}
