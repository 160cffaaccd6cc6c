import { type Actor, SuspensionsService } from '@forum/identity';
import sql, { Database, Invalid, parse, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requireModerator } from '../moderation.policy.js';
import { words } from '../words.js';
import { MeasureRecorder } from './measure-recorder.js';

export const ACCOUNT_SUSPENDED = 'account.suspended';
export const ACCOUNT_UNSUSPENDED = 'account.unsuspended';

/** The last day of it, in the forum's time zone; null or nothing for a suspension without an end. */
const lastDay = z
  .union([z.literal(''), z.iso.date()])
  .nullish()
  .transform((day) => day || null);

const lifting = z.object({ reason: words(3, 500) });
const suspension = lifting.extend({ lastDay });
const LONGEST_YEARS = 10;

/** Suspending a person and lifting it. Who may suspend whom is identity's rule. */
@Injectable()
export class PersonMeasuresService {
  constructor(
    private readonly database: Database,
    private readonly suspensions: SuspensionsService,
    private readonly recorder: MeasureRecorder,
    private readonly network: NetworkService,
  ) {}

  /** From now on the person reads as before and writes nothing. @throws Invalid, NotFound, Forbidden */
  async suspend(actor: Actor, accountId: string, input: unknown): Promise<void> {
    const { lastDay: day, reason } = parse(suspension, input);
    const decidedBy = requireModerator(actor);
    await this.database.transaction(async (tx) => {
      const until = day === null ? null : await this.endOf(tx, day);
      await this.suspensions.suspend(tx, actor, { accountId, until, reason });
      const trace = traceOf(actor, ACCOUNT_SUSPENDED, { accountId, reason });
      const detail = { until: until?.toISOString() ?? null };
      const measure = { kind: 'account-suspended', accountId, reason, decidedBy, until } as const;
      await this.recorder.take(tx, { ...trace, detail }, measure);
    });
  }

  /** Ends a suspension before its time. @throws Invalid, NotFound, Forbidden */
  async unsuspend(actor: Actor, accountId: string, input: unknown): Promise<void> {
    const { reason } = parse(lifting, input);
    requireModerator(actor);
    await this.database.transaction(async (tx) => {
      await this.suspensions.unsuspend(tx, actor, accountId);
      const trace = traceOf(actor, ACCOUNT_UNSUSPENDED, { accountId, reason });
      await this.recorder.end(tx, trace, { kind: 'account-suspended', accountId });
    });
  }

  /** The end of a day in the forum's time zone, which is not over yet. @throws Invalid */
  private async endOf(tx: Tx, day: string): Promise<Date> {
    const { timeZone } = this.network.settings.forum;
    const row = await tx.one<{ until: Date; fits: boolean }>(sql`
      with told as (select (${day}::date + 1)::timestamp at time zone ${timeZone} as until)
      select until, until > now() and until < now() + make_interval(years => ${LONGEST_YEARS}) as fits from told`);
    if (!row?.fits) throw Invalid.field('lastDay', 'not-a-coming-day');
    return row.until;
  }
}

function traceOf(actor: Actor, action: string, { accountId, reason }: { accountId: string; reason: string }) {
  const subject = { kind: 'account', id: accountId } as const;
  return { action, actorId: actor.accountId, subject, reason, fact: { accountId } };
}
