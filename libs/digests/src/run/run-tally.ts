import type { DeliveryResult } from '@forum/mail-out';
import type { Obstacle } from '../composition/recipient.js';

/** What a run did. */
export interface RunReport {
  readonly planned: number;
  readonly composed: number;
  readonly sent: number;
  readonly skipped: Readonly<Partial<Record<Obstacle, number>>>;
  /** Could not leave now; they are tried again later. */
  readonly deferred: number;
  /** Refused for good. */
  readonly failed: number;
}

const COUNTED = { accepted: 'sent', temporary: 'deferred', rejected: 'failed' } as const;

/** Counts as a run goes on. */
export class RunTally {
  #counts = { planned: 0, composed: 0, sent: 0, deferred: 0, failed: 0 };
  readonly #skipped: Partial<Record<Obstacle, number>> = {};

  planned(count: number): void {
    this.#counts.planned += count;
  }

  composed(count: number): void {
    this.#counts.composed += count;
  }

  skipped(counts: RunReport['skipped']): void {
    for (const [reason, count] of Object.entries(counts) as Array<[Obstacle, number]>) {
      this.#skipped[reason] = (this.#skipped[reason] ?? 0) + count;
    }
  }

  delivered(outcome: DeliveryResult['outcome']): void {
    this.#counts[COUNTED[outcome]]++;
  }

  get report(): RunReport {
    return { ...this.#counts, skipped: { ...this.#skipped } };
  }
}
