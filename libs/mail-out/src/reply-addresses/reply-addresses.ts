import { CONFIG, type Config } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { SealedIds } from './sealed-ids.js';

const LOCAL_PART = 'reponse+';

/** Where an answer goes: to which discussion, by whom. */
export interface ReplyPlace {
  readonly accountId: string;
  readonly threadId: string;
}

/**
 * The address that answers one discussion in one person's name: `reponse+…@MAIL_DOMAIN`. It cannot be guessed, is the
 * same each time and never expires by itself: who may write there is asked when mail arrives.
 */
@Injectable()
export class ReplyAddresses {
  readonly #sealed: SealedIds;
  readonly #domain: string;
  readonly #isHeard: boolean;

  constructor(@Inject(CONFIG) { sessionSecrets, mailDomain, smtpUrl, inbound }: Config) {
    this.#sealed = new SealedIds(sessionSecrets, 'reply-address');
    this.#domain = mailDomain.toLowerCase();
    // In a trial without SMTP, `mail receive` takes what one hands it.
    this.#isHeard = inbound.lmtpListen !== null || smtpUrl === null;
  }

  /** Whether mail to these addresses is heard at all: without a door for inbound mail, none is given out. */
  areOffered(): boolean {
    return this.#isHeard;
  }

  for(accountId: string, threadId: string): string {
    return `${LOCAL_PART}${this.#sealed.seal(accountId, threadId)}@${this.#domain}`;
  }

  /** @returns undefined for an address that was not given out here; the case of its letters does not matter */
  read(address: string): ReplyPlace | undefined {
    const folded = address.trim().toLowerCase();
    if (!folded.startsWith(LOCAL_PART) || !folded.endsWith(`@${this.#domain}`)) return undefined;
    const ids = this.#sealed.open(folded.slice(LOCAL_PART.length, -this.#domain.length - 1));
    const [accountId, threadId] = ids ?? [];
    return accountId && threadId && ids?.length === 2 ? { accountId, threadId } : undefined;
  }
}
