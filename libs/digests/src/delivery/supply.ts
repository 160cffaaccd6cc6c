import type { Lease } from '../run/lease.js';
import type { Messages } from './messages.js';
import { claimOutgoing, type Outgoing, putBack } from './outgoing.js';

export interface Ready {
  readonly digest: Outgoing;
  /** Of the message, in order. */
  readonly pieces: readonly Buffer[];
}

export interface SupplySettings {
  readonly lease: Lease;
  readonly messages: Messages;
  readonly accountId?: string | undefined;
  /** How many connections ask. */
  readonly lanes: number;
  /** Takes care of what must not leave as it is. */
  readonly setAside: (digests: readonly Outgoing[]) => Promise<void>;
}

/** Taken in hand at a time, for each connection: few, so that what is checked leaves soon after. */
const PER_LANE = 8;

/** Composed digests in the hands of this run, a few at a time, ready for whichever connection asks next. */
export class Supply {
  #ready: Ready[] = [];
  #refill: Promise<boolean> | undefined;
  #isClosed = false;

  constructor(private readonly settings: SupplySettings) {}

  /** The next message; undefined when there is none just now. */
  async next(): Promise<Ready | undefined> {
    const { lanes } = this.settings;
    while (!this.#isClosed) {
      // The next handful is asked for while the last one is still on its way.
      if (this.#ready.length <= lanes && this.#refill === undefined) this.startRefill();
      const ready = this.#ready.shift();
      if (ready !== undefined) return ready;
      if (!(await this.#refill)) return undefined;
    }
    return undefined;
  }

  /** Nothing more is given out; what is in hand goes back. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#refill?.catch(() => undefined);
    const ids = this.#ready.map(({ digest }) => digest.id);
    this.#ready = [];
    await putBack(this.settings.lease, ids);
  }

  private startRefill(): void {
    const refill = this.claim().finally(() => {
      this.#refill = undefined;
    });
    // Whoever asks next meets the same failure; nobody may be asking just now.
    refill.catch(() => undefined);
    this.#refill = refill;
  }

  /** @returns whether there was any to take */
  private async claim(): Promise<boolean> {
    const { lease, messages, accountId, lanes, setAside } = this.settings;
    const digests = await claimOutgoing(lease, { accountId, limit: lanes * PER_LANE });
    const aside = digests.filter(({ obstacle, stale }) => obstacle !== null || stale);
    if (aside.length > 0) await setAside(aside);
    const good = digests.filter(({ obstacle, stale }) => obstacle === null && !stale);
    const pieces = await messages.piecesOf(good);
    good.forEach((digest, at) => {
      this.#ready.push({ digest, pieces: pieces[at] as Buffer[] });
    });
    return digests.length > 0;
  }
}
