import { type Tx } from '@forum/kernel';
import { Suppressions } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { ConfirmedAddresses } from '../addresses/confirmed-addresses.js';
import { type OpenedSession, SessionsService } from '../sessions/sessions.service.js';
import { SignInRequestsRepository, type UsableRequest } from './sign-in-requests.repository.js';

/** Somebody came in. */
export interface SignedIn {
  readonly kind: 'signed-in';
  readonly accountId: string;
  /** They registered by coming in. */
  readonly isNew: boolean;
  readonly session: OpenedSession;
  readonly nextPath: string | null;
}

/** An account got another address. Nobody was signed in. */
export interface AddressAdded {
  readonly kind: 'address-added';
  readonly accountId: string;
  readonly address: string;
}

export type SignInOutcome = SignedIn | AddressAdded;

interface From {
  readonly device: string;
  readonly currentToken?: string | null;
}

/** What a good code or link does, in the transaction that used it up. */
@Injectable()
export class SignInOutcomes {
  constructor(
    private readonly requests: SignInRequestsRepository,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly addresses: ConfirmedAddresses,
    private readonly suppressions: Suppressions,
  ) {}

  async use(tx: Tx, request: UsableRequest, from: From): Promise<SignInOutcome> {
    await this.requests.useAllOf(tx, request);
    await this.suppressions.answered(tx, request.address);
    return request.purpose === 'sign-in' ? this.signIn(tx, request, from) : this.addAddress(tx, request);
  }

  /** Known or not, the address comes in by the same door: who is unknown registers so. */
  private async signIn(tx: Tx, request: UsableRequest, { device, currentToken }: From): Promise<SignedIn> {
    const { address, locale, stay, nextPath } = request;
    const { id, created } = await this.accounts.ensure(tx, { address, locale, via: 'self', verified: true });
    if (currentToken) await this.sessions.end(tx, currentToken);
    const session = await this.sessions.open(tx, { accountId: id, device, stay });
    return { kind: 'signed-in', accountId: id, isNew: created, session, nextPath };
  }

  private async addAddress(tx: Tx, { accountId, address }: UsableRequest): Promise<AddressAdded> {
    const owner = accountId as string;
    await this.addresses.add(tx, owner, address);
    return { kind: 'address-added', accountId: owner, address };
  }
}
