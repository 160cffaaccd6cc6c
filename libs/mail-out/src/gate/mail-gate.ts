import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { Suppressions } from '../suppression/suppressions.js';

/** A mail that is about to leave. */
export interface LeavingMail {
  readonly id: string;
  readonly kind: string;
  readonly toAddress: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  readonly requested: boolean;
  readonly expired: boolean;
}

/** What a context asks before mail of its kind leaves, and what it notes once that mail has left. In the sender's transactions. */
export interface MailWatcher {
  /** Why it must not leave any more, or undefined. */
  obstacle(tx: Tx, mail: LeavingMail): Promise<string | undefined>;
  left(tx: Tx, mailId: string): Promise<void>;
  /** It will never leave. */
  lost(tx: Tx, mailId: string): Promise<void>;
}

/** Asked before every mail of the queue leaves. */
@Injectable()
export class MailGate {
  readonly #watchers = new Map<string, MailWatcher>();

  constructor(private readonly suppressions: Suppressions) {}

  /** Whoever writes mail of this kind has a last word on it. */
  watch(kind: string, watcher: MailWatcher): void {
    this.#watchers.set(kind, watcher);
  }

  async obstacle(tx: Tx, mail: LeavingMail): Promise<string | undefined> {
    if (mail.expired) return 'expired';
    const { toAddress: address, requested } = mail;
    const reason = await this.suppressions.reasonAgainst(tx, { address, requested });
    if (reason !== undefined) return `suppressed: ${reason}`;
    return this.#watchers.get(mail.kind)?.obstacle(tx, mail);
  }

  async left(tx: Tx, { id, kind }: LeavingMail): Promise<void> {
    await this.#watchers.get(kind)?.left(tx, id);
  }

  async lost(tx: Tx, { id, kind }: LeavingMail): Promise<void> {
    await this.#watchers.get(kind)?.lost(tx, id);
  }
}
