import { Database, Jobs, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { MailGate } from '../gate/mail-gate.js';
import { type DeliveryResult, MailTransport } from '../transports/mail-transport.js';
import { SEND_MAIL } from './mail-queue.js';
import { type ClaimedMail, MailsRepository } from './mails.repository.js';

/** Minutes between two attempts. Some three days in all: RFC 5321 §4.5.4.1 asks for patience, people for an end. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720, 1440, 1440];

/** Sends one mail of the queue and writes down what became of it. */
@Injectable()
export class MailSender {
  constructor(
    private readonly database: Database,
    private readonly mails: MailsRepository,
    private readonly gate: MailGate,
    private readonly transport: MailTransport,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Sends the mail unless it was dealt with already. A process that dies between the server's answer and the last line
   * leaves the mail claimed: once the claim is over it goes again, the same to the byte, under the same Message-ID.
   */
  async send(mailId: string): Promise<void> {
    const mail = await this.database.transaction((tx) => this.take(tx, mailId));
    if (mail === undefined) return;
    const { messageId, toAddress: to, raw } = mail;
    const result = await this.transport.deliver({ messageId, to, raw });
    await this.database.transaction((tx) => this.record(tx, mail, result));
  }

  private async take(tx: Tx, mailId: string): Promise<ClaimedMail | undefined> {
    const mail = await this.mails.claim(tx, mailId);
    if (mail === undefined) {
      const due = await this.mails.dueAt(tx, mailId);
      if (due !== undefined) await this.sendAgain(tx, mailId, due);
      return undefined;
    }
    const why = await this.gate.obstacle(tx, mail);
    if (why === undefined) return mail;
    await this.mails.close(tx, mail.id, 'skipped', why);
    await this.gate.lost(tx, mail);
    return undefined;
  }

  private async record(tx: Tx, mail: ClaimedMail, { outcome, reason }: DeliveryResult): Promise<void> {
    const { id, attempts } = mail;
    const pause = PAUSES[attempts - 1];
    if (outcome === 'accepted') {
      await this.mails.sent(tx, id);
      await this.gate.left(tx, mail);
    } else if (outcome === 'rejected' || pause === undefined) {
      await this.mails.close(tx, id, 'failed', reason);
      await this.gate.lost(tx, mail);
    } else await this.sendAgain(tx, id, await this.mails.postpone(tx, id, reason, pause * 60));
  }

  private async sendAgain(tx: Tx, mailId: string, startAfter: Date): Promise<void> {
    await this.jobs.enqueue(tx, SEND_MAIL, { mailId }, { startAfter });
  }
}
