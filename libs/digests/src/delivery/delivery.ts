import sql, { type Reader } from '@forum/kernel';
import type { MailTransport } from '@forum/mail-out';
import type { Lease } from '../run/lease.js';
import type { RunTally } from '../run/run-tally.js';
import { Messages } from './messages.js';
import { type Outgoing, recompose } from './outgoing.js';
import { Recorder } from './recorder.js';
import { Slate } from './slate.js';
import { Supply } from './supply.js';

export interface DeliverySettings {
  readonly lease: Lease;
  readonly reader: Reader;
  readonly transport: MailTransport;
  readonly tally: RunTally;
  readonly accountId?: string | undefined;
  readonly signal: AbortSignal;
}

/** So many in a row that could not leave: the server does not answer, and the rest is spared a futile try. */
const GIVE_UP_AFTER = 50;

/** Hands composed digests over, one at a time on each connection: the next only once it is written down what became of the last. */
export class Delivery {
  readonly #supply: Supply;
  readonly #recorder: Recorder;
  #failuresInARow = 0;

  constructor(private readonly settings: DeliverySettings) {
    const { lease, reader, transport, accountId } = settings;
    this.#recorder = new Recorder(reader, lease.runId);
    this.#supply = new Supply({
      lease,
      messages: new Messages(reader),
      accountId,
      lanes: transport.concurrency,
      setAside: (digests) => this.setAside(digests),
    });
  }

  /** Whether the server seems to be gone: trying again now would be in vain. */
  get hasGivenUp(): boolean {
    return this.#failuresInARow >= GIVE_UP_AFTER;
  }

  /** Sends whatever is composed, until there is nothing left just now. */
  async run(): Promise<void> {
    const lanes = Array.from({ length: this.settings.transport.concurrency }, () => this.lane());
    const ended = await Promise.allSettled(lanes);
    const failure = ended.find((lane) => lane.status === 'rejected');
    if (failure) throw failure.reason;
  }

  async close(): Promise<void> {
    await this.#supply.close();
  }

  private async lane(): Promise<void> {
    const slate = new Slate();
    while (!this.settings.signal.aborted && !this.hasGivenUp) {
      const next = await this.#supply.next();
      if (next === undefined) return;
      const { digest, pieces } = next;
      const raw = slate.write(pieces);
      const result = await this.settings.transport.deliver({
        messageId: digest.messageId,
        to: digest.address,
        raw,
      });
      if (result.outcome !== 'accepted') slate.renew();
      await this.#recorder.record(digest, result);
      this.settings.tally.delivered(result.outcome);
      this.#failuresInARow = result.outcome === 'temporary' ? this.#failuresInARow + 1 : 0;
    }
  }

  /** An obstacle since it was composed ends it; words that may not be said any more are composed again. */
  private async setAside(digests: readonly Outgoing[]): Promise<void> {
    const { reader, lease, tally } = this.settings;
    // What falls into a pause waits for its end.
    const waits = ({ obstacle }: Outgoing) => obstacle === null || obstacle === 'paused';
    const blocked = digests.filter((digest) => !waits(digest));
    const stale = digests.filter(waits);
    await reader.rows(sql`
      update digest set state = 'skipped', reason = given.reason, run_id = null, own = null, layout = null,
        address = null, next_attempt_at = null
      from unnest(${blocked.map(({ id }) => id)}::bigint[], ${blocked.map(({ obstacle }) => obstacle)}::text[])
        as given (id, reason)
      where digest.id = given.id and run_id = ${lease.runId}`);
    for (const { obstacle } of blocked) if (obstacle !== null) tally.skipped({ [obstacle]: 1 });
    await reader.rows(
      recompose(sql`id = any(${stale.map(({ id }) => id)}::bigint[]) and run_id = ${lease.runId}`),
    );
  }
}
