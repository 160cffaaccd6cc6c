import { Clock, Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { InvitationMailer } from './invitation-mailer.js';
import { InvitationsRepository } from './invitations.repository.js';

/** How many mails one transaction writes: far from its 30 s. */
const BATCH = 100;

/** What leaves by itself: invitations, and one reminder each. */
@Injectable()
export class InvitationDelivery {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly mailer: InvitationMailer,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  /** Sends those of these invitations that have not left yet; asked twice, it sends once. */
  async sendPlanned(ids: readonly string[]): Promise<void> {
    const { days } = this.network.settings.invitation;
    await this.database.transaction(async (tx) => {
      for (const invitation of await this.invitations.start(tx, ids, days))
        await this.mailer.send(tx, invitation, { kind: 'first', requested: false });
    });
  }

  /** Reminds, once ever, those who have not answered for so many days. @returns how many */
  async remind(): Promise<number> {
    let reminded = 0;
    for (let last = BATCH; last === BATCH; reminded += last) last = await this.remindSome();
    return reminded;
  }

  private async remindSome(): Promise<number> {
    const { reminderAfterDays: afterDays } = this.network.settings.invitation;
    return this.database.transaction(async (tx) => {
      const due = await this.invitations.remind(tx, { now: this.clock.now(), afterDays, limit: BATCH });
      for (const invitation of due)
        await this.mailer.send(tx, invitation, { kind: 'reminder', requested: false });
      return due.length;
    });
  }
}
