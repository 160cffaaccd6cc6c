import type { Locale } from '@forum/i18n';
import { Conflict, Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { type Invitation, type InvitationStatus, maskedAddress } from './invitation.js';
import { InvitationMailer } from './invitation-mailer.js';
import { InvitationRenewalLimit } from './invitation-renewal-limit.js';
import { InvitationsRepository } from './invitations.repository.js';
import { OpenedInvitations } from './opened-invitations.js';

/** What the page of a link says before any button is pressed. */
export interface InvitationPreview {
  readonly status: InvitationStatus;
  /** Masked; null once it is answered. */
  readonly address: string | null;
  /** The language its holder was written to in. */
  readonly locale: Locale;
  readonly event: Invitation['event'];
  /** Numbers of the themes that its holder named at the event. */
  readonly interests: readonly number[];
  readonly expiresAt: Date | null;
}

/** What a link finds, and another one to the same address when it has expired. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly opened: OpenedInvitations,
    private readonly invitations: InvitationsRepository,
    private readonly mailer: InvitationMailer,
    private readonly renewals: InvitationRenewalLimit,
  ) {}

  /** A scanner that fetches the page changes nothing. @throws NotFound */
  async preview(token: string): Promise<InvitationPreview> {
    const { invitation, status } = await this.opened.read(this.database.reader, token);
    const { participant, locale, event, expiresAt } = invitation;
    const address = participant.address === null ? null : maskedAddress(participant.address);
    return { status, address, locale, event, interests: participant.interests, expiresAt };
  }

  /**
   * Sends a new link to the address of an expired one, and to no other.
   * @throws Conflict `invitation-open`, `invitation-accepted`, `invitation-declined`; NotFound; TooMany
   */
  async renew(token: string): Promise<void> {
    const { invitation } = await this.opened.read(this.database.reader, token);
    await this.renewals.take(invitation.id);
    await this.database.transaction(async (tx) => {
      const { status } = await this.opened.lock(tx, token);
      if (status !== 'expired') throw new Conflict(`invitation-${status}`);
      for (const renewed of await this.invitations.restart(tx, invitation.id, this.renewals.days))
        await this.mailer.send(tx, renewed, { kind: 'first', requested: true });
    });
  }
}
