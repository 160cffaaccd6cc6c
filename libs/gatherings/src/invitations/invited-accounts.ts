import {
  AccountsService,
  type OpenedSession,
  ProfilesService,
  SessionsService,
  type UsedFrom,
} from '@forum/identity';
import { Conflict, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Invitation } from './invitation.js';

/** Somebody came in by their invitation. */
export interface InvitedAccount {
  readonly accountId: string;
  /** Their account was made by coming in. */
  readonly isNew: boolean;
  readonly session: OpenedSession;
}

/** The account of someone who accepts: made, or found, and signed in. */
@Injectable()
export class InvitedAccounts {
  constructor(
    private readonly accounts: AccountsService,
    private readonly profiles: ProfilesService,
    private readonly sessions: SessionsService,
  ) {}

  /** The link came by mail to the address: pressing its button confirms it. */
  async enter(tx: Tx, { participant, locale }: Invitation, from: UsedFrom): Promise<InvitedAccount> {
    const { address, name, sector, organisation } = participant;
    if (address === null) throw new Conflict('invitation-accepted');
    const entry = { address, name, locale, via: 'invitation', verified: true } as const;
    const { id: accountId, created: isNew } = await this.accounts.ensure(tx, entry);
    await this.profiles.prefill(tx, accountId, { name, sector, organisation });
    if (from.currentToken) await this.sessions.end(tx, from.currentToken);
    const session = await this.sessions.open(tx, { accountId, device: from.device, stay: false });
    return { accountId, isNew, session };
  }
}
