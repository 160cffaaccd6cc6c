import { setTimeout as wait } from 'node:timers/promises';
import sql, { type Database } from '@forum/kernel';
import type { MailTransport } from '@forum/mail-out';
import type { Composer } from '../composition/composer.js';
import { type CompositionRequest, composeBatch, isReady } from '../composition/composition.js';
import { settledUntil } from '../composition/settled.js';
import { Delivery } from '../delivery/delivery.js';
import { takeOverFromTheDead } from '../delivery/outgoing.js';
import type { Lease } from './lease.js';
import type { RunTally } from './run-tally.js';

export interface OneRunSettings {
  readonly database: Database;
  readonly transport: MailTransport;
  readonly lease: Lease;
  readonly composer: Composer;
  readonly tally: RunTally;
  readonly signal: AbortSignal;
  /** Windows that answer an older instant wait to be joined to the next. */
  readonly notBefore: Date;
  readonly settleSeconds: number;
  /** Somebody waits for the end of it. */
  readonly eager: boolean;
  readonly accountId?: string | undefined;
  readonly onStep: () => void;
}

const POLL_MS = 100;

/** One run after its planning: composes and sends side by side. */
export class OneRun {
  readonly #delivery: Delivery;
  #isComposing = false;

  constructor(private readonly settings: OneRunSettings) {
    this.#delivery = new Delivery({ ...settings, reader: settings.database.reader });
  }

  /** Until nothing is left to do now; when somebody waits, also for what other runs have in hand. */
  async go(): Promise<void> {
    const { lease, eager } = this.settings;
    try {
      for (;;) {
        await takeOverFromTheDead(lease);
        await this.composeAndSend();
        if (this.isOver || !eager || !(await this.isUnfinished())) return;
        await wait(POLL_MS);
      }
    } finally {
      await this.#delivery.close();
    }
  }

  private get isOver(): boolean {
    return this.settings.signal.aborted || this.#delivery.hasGivenUp;
  }

  private async composeAndSend(): Promise<void> {
    this.#isComposing = true;
    const composing = this.composeAll().finally(() => {
      this.#isComposing = false;
    });
    const ended = await Promise.allSettled([composing, this.sendAll()]);
    const failure = ended.find((work) => work.status === 'rejected');
    if (failure) throw failure.reason;
  }

  private async composeAll(): Promise<void> {
    const { database, composer, lease, tally, onStep } = this.settings;
    const workshop = { database, composer, connection: lease.connection };
    const request = await this.request();
    while (!this.isOver) {
      const batch = await composeBatch(workshop, request);
      tally.composed(batch.composed);
      tally.skipped(batch.skipped);
      onStep();
      if (batch.seen === 0) return;
    }
  }

  /** Messages leave while the next batch is composed. */
  private async sendAll(): Promise<void> {
    do {
      const wasComposing = this.#isComposing;
      await this.#delivery.run();
      this.settings.onStep();
      if (!wasComposing) return;
      if (this.#isComposing) await wait(POLL_MS / 10);
    } while (!this.isOver);
  }

  private async request(): Promise<CompositionRequest> {
    const { database, settleSeconds, eager, notBefore, accountId } = this.settings;
    return {
      settledUntil: await settledUntil(database.reader, { settleSeconds, eager }),
      notBefore,
      accountId,
    };
  }

  /** Whether something is still to be composed, or on its way in another run. */
  private async isUnfinished(): Promise<boolean> {
    const { database, accountId } = this.settings;
    const everything = { ...(await this.request()), settledUntil: Number.MAX_SAFE_INTEGER };
    const only = accountId === undefined ? sql`true` : sql`account_id = ${accountId}`;
    const row = await database.reader.one<{ open: boolean }>(sql`
      select exists (select from digest where state = 'planned' and ${isReady(everything)})
        or exists (select from digest where state = 'composed' and next_attempt_at <= now() and ${only})
        or exists (select from digest where state = 'sending' and ${only}) as open`);
    return (row as { open: boolean }).open;
  }
}
