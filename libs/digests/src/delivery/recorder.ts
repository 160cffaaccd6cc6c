import sql, { type Reader } from '@forum/kernel';
import type { DeliveryResult } from '@forum/mail-out';
import type { Outgoing } from './outgoing.js';

interface Waiting {
  readonly digest: Outgoing;
  readonly result: DeliveryResult;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

const FIRST_RETRY_MINUTES = 5;
const LONGEST_RETRY_MINUTES = 360;
const LONGEST_REASON = 300;

/**
 * Writes down what became of each message before its connection takes another one. What several connections have to
 * say at once is one statement, so that a commit costs none of them much.
 */
export class Recorder {
  #waiting: Waiting[] = [];
  #isWriting = false;

  /** @param reader not the lease's connection: what has left is written down even when that one is lost */
  constructor(
    private readonly reader: Reader,
    private readonly runId: number,
  ) {}

  /** Comes back once it is committed. */
  record(digest: Outgoing, result: DeliveryResult): Promise<void> {
    return new Promise((done, fail) => {
      this.#waiting.push({ digest, result, done, fail });
      if (!this.#isWriting) void this.write();
    });
  }

  private async write(): Promise<void> {
    this.#isWriting = true;
    // A turn of the loop lets the other connections say what they have to say.
    await new Promise((resume) => setImmediate(resume));
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.commit(batch).then(
        () => batch.forEach(({ done }) => void done()),
        (error: unknown) => batch.forEach(({ fail }) => void fail(error)),
      );
    }
    this.#isWriting = false;
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
    await this.reader.rows(sql`
      update digest set run_id = null, state = given.state,
        sent_at = case when given.state = 'sent' then clock_timestamp() end,
        reason = given.reason, attempts = attempts + 1,
        next_attempt_at = case when given.state = 'composed' then now() + make_interval(mins => given.minutes) end,
        own = case when given.state = 'composed' then own end, layout = case when given.state = 'composed' then layout end,
        address = case when given.state = 'composed' then address end
      from unnest(${batch.map(({ digest }) => digest.id)}::bigint[], ${batch.map(({ result }) => stateAfter(result))}::text[],
        ${batch.map(({ result }) => reasonOf(result))}::text[], ${batch.map(({ digest }) => minutesBefore(digest))}::int[])
        as given (id, state, reason, minutes)
      where digest.id = given.id and digest.run_id = ${this.runId}`);
  }
}

const STATES = { accepted: 'sent', rejected: 'failed', temporary: 'composed' } as const;

export function stateAfter({ outcome }: DeliveryResult): (typeof STATES)[keyof typeof STATES] {
  return STATES[outcome];
}

function reasonOf({ outcome, reason }: DeliveryResult): string | null {
  return outcome === 'accepted' ? null : reason.slice(0, LONGEST_REASON);
}

/** 5 minutes, then three times as long each time, up to 6 hours. */
function minutesBefore({ attempts }: Outgoing): number {
  return Math.min(LONGEST_RETRY_MINUTES, FIRST_RETRY_MINUTES * 3 ** attempts);
}
