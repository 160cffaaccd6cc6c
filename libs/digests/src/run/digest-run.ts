import sql, { Database } from '@forum/kernel';
import { MailTransport } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { ComposerFactory } from '../composition/composer-factory.js';
import { joinWaiting, setLateAside } from '../delivery/late.js';
import { takeOverFromTheDead } from '../delivery/outgoing.js';
import { Planner } from '../planning/planner.js';
import { type Lease, withLease } from './lease.js';
import { OneRun } from './one-run.js';
import { type RunReport, RunTally } from './run-tally.js';

export interface RunRequest {
  /**
   * The planning instant. When it is given somebody waits: windows are composed as soon as nothing can be published in
   * them any more, and the run ends when each of them is sent, skipped, failed or put off. Else: what is due by the clock.
   */
  readonly at?: Date | undefined;
  /** Only this person's. */
  readonly accountId?: string | undefined;
  /** Told after each step. */
  readonly onProgress?: ((report: RunReport) => void) | undefined;
  /** To stop early: open dialogues come to their end, the rest stays for the next run. */
  readonly signal?: AbortSignal | undefined;
}

const HOUR_MS = 3_600_000;
const NEVER = new AbortController().signal;

/** Plans, composes and sends the digests that are due. Any number of runs may go on at once, and any may die at any moment. */
@Injectable()
export class DigestRun {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly planner: Planner,
    private readonly composers: ComposerFactory,
    private readonly transport: MailTransport,
  ) {}

  async run(request: RunRequest = {}): Promise<RunReport> {
    const at = request.at ?? (await this.dueByTheClock());
    return withLease(this.database, at, async (lease) => {
      const tally = new RunTally();
      try {
        await this.work({ lease, tally, at, request });
        return tally.report;
      } finally {
        await close(lease, tally.report);
      }
    });
  }

  /** For the clock: whatever is due. */
  async runDue(): Promise<void> {
    await this.run();
  }

  /** For people who have just asked, and wait. */
  async runFor(accountIds: readonly string[]): Promise<void> {
    const row = await this.database.reader.one<{ now: Date }>(sql`select now()`);
    for (const accountId of accountIds) await this.run({ at: (row as { now: Date }).now, accountId });
  }

  private async work({ lease, tally, at, request }: Work): Promise<void> {
    const { database, transport } = this;
    const { accountId, signal = NEVER, onProgress } = request;
    const { settleSeconds, lateHours } = this.network.settings.digest;
    const notBefore = new Date(at.getTime() - lateHours * HOUR_MS);
    // Before planning: what is late joins the window that opens now.
    await takeOverFromTheDead(lease);
    await setLateAside(lease, notBefore);
    tally.planned(await this.planner.plan({ at, accountId }));
    await joinWaiting(lease, notBefore);
    const run = new OneRun({
      database,
      transport,
      lease,
      tally,
      signal,
      accountId,
      settleSeconds,
      composer: await this.composers.make(database.reader),
      notBefore,
      eager: request.at !== undefined,
      onStep: () => onProgress?.(tally.report),
    });
    await run.go();
  }

  /** A window is composed no sooner than `settleSeconds` after its end: so late is it planned. */
  private async dueByTheClock(): Promise<Date> {
    const { settleSeconds } = this.network.settings.digest;
    const row = await this.database.reader.one<{ at: Date }>(sql`
      select now() - make_interval(secs => ${settleSeconds}) as at`);
    return (row as { at: Date }).at;
  }
}

interface Work {
  readonly lease: Lease;
  readonly tally: RunTally;
  readonly at: Date;
  readonly request: RunRequest;
}

async function close({ connection, runId }: Lease, report: RunReport): Promise<void> {
  const { planned, sent, deferred, failed } = report;
  const skipped = Object.values(report.skipped).reduce((sum, count) => sum + count, 0);
  await connection.rows(sql`
    update digest_run set finished_at = clock_timestamp(), planned = ${planned}, sent = ${sent}, skipped = ${skipped},
      deferred = ${deferred}, failed = ${failed}
    where id = ${runId}`);
}
