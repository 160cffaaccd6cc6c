import { type Actor, type Restriction, RestrictionsService, SuspensionsService } from '@forum/identity';
import sql, { Database, Invalid, parse, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { requireModerator } from '../moderation.policy.js';
import { words } from '../words.js';
import { PERSON_MEASURES, type PersonMeasure } from './measure.entity.js';
import { MeasureRecorder } from './measure-recorder.js';

const ACTIONS: Readonly<Record<PersonMeasure, { readonly taken: string; readonly lifted: string }>> = {
  reminder: { taken: 'account.reminded', lifted: 'account.reminded' },
  'account-slowed': { taken: 'account.slowed', lifted: 'account.unslowed' },
  'account-silenced': { taken: 'account.silenced', lifted: 'account.unsilenced' },
  'account-suspended': { taken: 'account.suspended', lifted: 'account.unsuspended' },
  'account-banned': { taken: 'account.banned', lifted: 'account.unbanned' },
};

const RESTRICTION_OF: Partial<Record<PersonMeasure, Restriction>> = {
  'account-slowed': 'slowed',
  'account-silenced': 'silenced',
};

interface Applied {
  readonly accountId: string;
  readonly kind: PersonMeasure;
  readonly until: Date | null;
  readonly reason: string;
}

/** The last day of it, in the forum's time zone; null or nothing for a measure without an end. */
const lastDay = z
  .union([z.literal(''), z.iso.date()])
  .nullish()
  .transform((day) => day || null);

const lifting = z.object({ reason: words(3, 500) });
const suspension = lifting.extend({ lastDay });
const taking = suspension.extend({ kind: z.enum(PERSON_MEASURES) });
const LONGEST_YEARS = 10;

/** What is taken about a person, and lifted. Who may about whom is identity's rule. */
@Injectable()
export class PersonMeasuresService {
  constructor(
    private readonly database: Database,
    private readonly suspensions: SuspensionsService,
    private readonly restrictions: RestrictionsService,
    private readonly recorder: MeasureRecorder,
    private readonly network: NetworkService,
  ) {}

  /** From now on the person reads as before and writes nothing. @throws Invalid, NotFound, Forbidden */
  async suspend(actor: Actor, accountId: string, input: unknown): Promise<void> {
    await this.take(actor, accountId, { ...parse(suspension, input), kind: 'account-suspended' });
  }

  /** Ends a suspension before its time. @throws Invalid, NotFound, Forbidden */
  async unsuspend(actor: Actor, accountId: string, input: unknown): Promise<void> {
    await this.lift(actor, { accountId, kind: 'account-suspended' }, input);
  }

  /**
   * Reminds of the rules, slows, silences, suspends or excludes, until the end of a day or until it is lifted. It ends by
   * itself; the person is told why and can answer.
   * @throws Invalid, NotFound, Forbidden
   */
  async take(actor: Actor, accountId: string, input: unknown): Promise<void> {
    const { kind, lastDay: day, reason } = parse(taking, input);
    const decidedBy = requireModerator(actor);
    await this.database.transaction(async (tx) => {
      const until = day === null || kind === 'reminder' ? null : await this.endOf(tx, day);
      await this.apply(tx, actor, { accountId, kind, until, reason });
      const trace = traceOf(actor, ACTIONS[kind].taken, { accountId, reason });
      const detail = { until: until?.toISOString() ?? null };
      await this.recorder.take(tx, { ...trace, detail }, { kind, accountId, reason, decidedBy, until });
    });
  }

  /** Ends what stands before its time. @throws Invalid, NotFound, Forbidden */
  async lift(
    actor: Actor,
    { accountId, kind }: { accountId: string; kind: PersonMeasure },
    input: unknown,
  ): Promise<void> {
    const { reason } = parse(lifting, input);
    requireModerator(actor);
    await this.database.transaction(async (tx) => {
      const restriction = RESTRICTION_OF[kind];
      if (restriction) await this.restrictions.lift(tx, actor, { accountId, kind: restriction });
      else await this.suspensions.unsuspend(tx, actor, accountId);
      const trace = traceOf(actor, ACTIONS[kind].lifted, { accountId, reason });
      await this.recorder.end(tx, trace, { kind, accountId });
    });
  }

  private async apply(tx: Tx, actor: Actor, measure: Applied): Promise<void> {
    const { accountId, kind, until, reason } = measure;
    const restriction = RESTRICTION_OF[kind];
    const minutes = this.network.settings.moderation.slowMinutes;
    if (restriction)
      return this.restrictions.restrict(tx, actor, { accountId, kind: restriction, until, minutes });
    if (kind !== 'reminder') return this.suspensions.suspend(tx, actor, { accountId, until, reason });
    await this.suspensions.authorise(tx, actor, accountId);
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
