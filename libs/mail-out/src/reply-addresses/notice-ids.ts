import { CONFIG, type Config } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { ReplyPlace } from './reply-addresses.js';
import { SealedIds } from './sealed-ids.js';

const PREFIX = 'message.';

/** A mail that told one person of one message of a discussion. */
export interface Notice extends ReplyPlace {
  readonly postId: string;
}

/**
 * The Message-ID of a mail that tells of a message: it says of which, to whom, and that it comes from here. Mail programs
 * repeat it in `In-Reply-To` and `References`, so that an answer finds its discussion where plus-addresses get lost.
 */
@Injectable()
export class NoticeIds {
  readonly #sealed: SealedIds;
  readonly #domain: string;

  constructor(@Inject(CONFIG) { sessionSecrets, mailDomain }: Config) {
    this.#sealed = new SealedIds(sessionSecrets, 'notice-message-id');
    this.#domain = mailDomain.toLowerCase();
  }

  /** Without angle brackets; the same each time. */
  for({ accountId, threadId, postId }: Notice): string {
    return `${PREFIX}${this.#sealed.seal(accountId, threadId, postId)}@${this.#domain}`;
  }

  /** @returns undefined for a Message-ID, without angle brackets, that was not given here */
  read(messageId: string): Notice | undefined {
    const folded = messageId.trim().toLowerCase();
    if (!folded.startsWith(PREFIX) || !folded.endsWith(`@${this.#domain}`)) return undefined;
    const ids = this.#sealed.open(folded.slice(PREFIX.length, -this.#domain.length - 1));
    const [accountId, threadId, postId] = ids ?? [];
    return accountId && threadId && postId ? { accountId, threadId, postId } : undefined;
  }
}
