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
    const sent = batch.filter(({ result }) => result.outcome === 'accepted');
    const others = batch.filter(({ result }) => result.outcome !== 'accepted');
    if (sent.length > 0) await this.writeSent(sent.map(({ digest }) => digest.id));
    if (others.length > 0) await this.writeOthers(others);
  }

  private async writeSent(ids: readonly string[]): Promise<void> {
    await this.reader.rows(sql`
      update digest set state = 'sent', sent_at = clock_timestamp(), reason = null, attempts = attempts + 1, run_id = null,
        own = null, layout = null, address = null, next_attempt_at = null
      where id = any(${ids}::bigint[]) and run_id = ${this.runId}`);
  }

  private async writeOthers(batch: readonly Waiting[]): Promise<void> {
    const again = sql`given.state = 'composed'`;
    await this.reader.rows(sql`
      update digest set state = given.state, reason = given.reason, attempts = attempts + 1, run_id = null,
        uncertain = uncertain or given.broken,
        own = case when ${again} then own end, layout = case when ${again} then layout end,
        address = case when ${again} then address end,
        next_attempt_at = case when ${again} then now() + make_interval(mins => given.minutes) end
      from unnest(
        ${batch.map(({ digest }) => digest.id)}::bigint[], ${batch.map(({ result }) => stateAfter(result))}::text[],
        ${batch.map(({ result }) => result.reason.slice(0, LONGEST_REASON))}::text[],
        ${batch.map(({ digest }) => minutesBefore(digest))}::int[],
        ${batch.map(({ result }) => isBroken(result))}::boolean[]) as given (id, state, reason, minutes, broken)
      where digest.id = given.id and digest.run_id = ${this.runId}`);
  }
}

function stateAfter({ outcome }: DeliveryResult): 'failed' | 'composed' {
  return outcome === 'rejected' ? 'failed' : 'composed';
}

/** No word from the server: the dialogue broke off, and nobody knows whether the message had arrived. */
function isBroken({ outcome, reason }: DeliveryResult): boolean {
  return outcome === 'temporary' && !/^\d{3}/.test(reason);
}

/** 5 minutes, then three times as long each time, up to 6 hours. */
function minutesBefore({ attempts }: Outgoing): number {
  return Math.min(LONGEST_RETRY_MINUTES, FIRST_RETRY_MINUTES * 3 ** attempts);
}
