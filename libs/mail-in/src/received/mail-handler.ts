import { Injectable } from '@nestjs/common';
import { ReportsService } from '../failures/reports.service.js';
import { ConversationsService } from '../replies/conversations.service.js';
import { type ArrivedMail, readArrived } from './arrived-mail.js';
import { ClaimsService } from './claims.service.js';
import { InboundLimits } from './inbound-limits.js';
import type { Outcome } from './outcome.js';
import { unansweredReason } from './unanswered.js';

/** What becomes of a stored message: the one place where that is decided. */
@Injectable()
export class MailHandler {
  constructor(
    private readonly reports: ReportsService,
    private readonly conversations: ConversationsService,
    private readonly limits: InboundLimits,
    private readonly claims: ClaimsService,
  ) {}

  /**
   * Handles the message unless that was done. After a crash it is handled again: what it published is found again under
   * the message's own key.
   * @returns undefined when it was handled, or is in somebody else's hands
   */
  async handle(id: string): Promise<Outcome | undefined> {
    const stored = await this.claims.claim(id);
    if (stored === undefined) return undefined;
    try {
      return await this.decide(readArrived(stored));
    } catch (error) {
      await this.claims.release(id);
      throw error;
    }
  }

  private async decide(mail: ArrivedMail): Promise<Outcome> {
    const report = await this.reports.take(mail);
    if (report !== undefined) return report;
    const reason = unansweredReason(mail, this.limits.own);
    if (reason !== undefined) return this.claims.close(mail, { outcome: 'ignored', reason });
    return this.conversations.take(mail);
  }
}
