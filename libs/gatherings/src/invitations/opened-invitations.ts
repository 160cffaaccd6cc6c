import { Clock, NotFound, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { type Invitation, type InvitationStatus, statusOf } from './invitation.js';
import { InvitationLinks } from './invitation-links.js';
import { InvitationsRepository } from './invitations.repository.js';

export interface OpenedInvitation {
  readonly invitation: Invitation;
  readonly status: InvitationStatus;
}

/** From a link to its invitation. */
@Injectable()
export class OpenedInvitations {
  constructor(
    private readonly links: InvitationLinks,
    private readonly invitations: InvitationsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for a link never sent, and for one whose address is erased */
  async read(reader: Reader, token: string): Promise<OpenedInvitation> {
    const { invitationId } = this.links.read(token);
    return this.opened(token, await this.invitations.unscopedFor(reader, invitationId));
  }

  /** The same, held until the transaction ends. */
  async lock(tx: Tx, token: string): Promise<OpenedInvitation> {
    const { invitationId } = this.links.read(token);
    return this.opened(token, await this.invitations.lock(tx, invitationId));
  }

  private opened(token: string, invitation: Invitation | undefined): OpenedInvitation {
    const status = invitation && statusOf(invitation, this.links.read(token).expiresAt, this.clock.now());
    if (!invitation || !status) throw new NotFound('invitation-gone');
    return { invitation, status };
  }
}
