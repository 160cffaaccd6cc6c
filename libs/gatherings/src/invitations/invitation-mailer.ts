import type { Tx } from '@forum/kernel';
import { composeLetter, LetterHead, MailQueue, renderMail } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { type InvitationLetter, invitationLetter } from '../mail/invitation-letter.js';
import type { Invitation } from './invitation.js';
import { InvitationLinks } from './invitation-links.js';

export interface InvitationMail {
  readonly kind: InvitationLetter['kind'];
  /** Its holder asked for it a moment ago. */
  readonly requested: boolean;
}

/** Writes to those who are invited. */
@Injectable()
export class InvitationMailer {
  constructor(
    private readonly links: InvitationLinks,
    private readonly network: NetworkService,
    private readonly letterHead: LetterHead,
    private readonly queue: MailQueue,
  ) {}

  /** Queues the mail in the transaction that decided on it; one whose address is erased gets none. */
  async send(tx: Tx, invitation: Invitation, { kind, requested }: InvitationMail): Promise<void> {
    const { id, locale, event, sentAt, expiresAt, participant } = invitation;
    const { address } = participant;
    if (address === null || sentAt === null || expiresAt === null) return;
    const url = this.links.url({ invitationId: id, expiresAt });
    const letter = { kind, locale, address, url, event, sentAt, expiresAt };
    const sender = this.letterHead.sender(locale);
    const content = renderMail(composeLetter(invitationLetter(letter, sender, this.network.settings)));
    await this.queue.enqueue(tx, {
      kind: 'invitation',
      to: { address },
      content,
      secret: true,
      requested,
      expiresAt,
      unsubscribeUrl: `${url}/refus`,
    });
  }
}
