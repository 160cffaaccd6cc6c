import type { UsedFrom } from '@forum/identity';
import { Conflict, Database, Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { ParticipantAccounts } from '../participants/participant-accounts.js';
import type { InvitationStatus } from './invitation.js';
import { type InvitedAccount, InvitedAccounts } from './invited-accounts.js';
import { OpenedInvitations } from './opened-invitations.js';

/** Yes or no. Either is given once, by a pressed button, never by opening a page. */
@Injectable()
export class InvitationAnswersService {
  constructor(
    private readonly database: Database,
    private readonly opened: OpenedInvitations,
    private readonly invited: InvitedAccounts,
    private readonly participants: ParticipantAccounts,
    private readonly facts: Facts,
  ) {}

  /**
   * Makes or finds the account, with what the questionnaire said of the person, and signs them in. No mail is subscribed to.
   * @throws Conflict `invitation-expired`, `invitation-accepted`, `invitation-declined`; NotFound
   */
  async accept(token: string, from: UsedFrom): Promise<InvitedAccount> {
    return this.database.transaction(async (tx) => {
      const { invitation, address } = await this.answerable(tx, token, ['open']);
      const entered = await this.invited.enter(tx, invitation, from);
      await this.participants.join(tx, address, entered.accountId);
      const { accountId } = entered;
      const data = { accountId, eventId: invitation.event.id, isNew: entered.isNew };
      await this.facts.record(tx, { kind: 'invitation.accepted', actorId: accountId, data });
      return entered;
    });
  }

  /**
   * Never to be written to again: the address is erased, only its hash tells so. An expired link may still say no.
   * Saying it again changes nothing.
   * @throws Conflict `invitation-accepted`, NotFound
   */
  async decline(token: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { status } = await this.opened.lock(tx, token);
      if (status === 'declined') return;
      const { invitation, address } = await this.answerable(tx, token, ['open', 'expired']);
      await this.participants.refuse(tx, address);
      const data = { eventId: invitation.event.id };
      await this.facts.record(tx, { kind: 'invitation.declined', actorId: null, data });
    });
  }

  private async answerable(tx: Tx, token: string, statuses: readonly InvitationStatus[]) {
    const { invitation, status } = await this.opened.lock(tx, token);
    const { address } = invitation.participant;
    if (!statuses.includes(status) || address === null) throw new Conflict(`invitation-${status}`);
    return { invitation, address };
  }
}
