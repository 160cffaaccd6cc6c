import type { Actor } from '@forum/identity';
import sql, { Conflict, Database, Forbidden, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { MeasureLetters } from '../mail/measure-letters.js';
import { type Measure, MeasuresRepository } from '../measures/measures.repository.js';
import { requireModerator } from '../moderation.policy.js';
import { RecipientsRepository } from '../people/recipients.repository.js';
import { AppealTrail } from './appeal-trail.js';

export interface AppealState {
  /** Null when nobody appealed. */
  readonly itemId: string | null;
  readonly outcome: 'upheld' | 'lifted' | null;
  readonly reason: string | null;
}

/** What an appeal leaves behind: an item of the queue, the words, the log, a letter. */
@Injectable()
export class AppealRecords {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasuresRepository,
    private readonly letters: MeasureLetters,
    private readonly recipients: RecipientsRepository,
    private readonly trail: AppealTrail,
  ) {}

  async measure(reader: Reader, id: string): Promise<Measure | undefined> {
    return this.measures.find(reader, id);
  }

  async stateOf(measureId: string): Promise<AppealState> {
    const row = await this.database.reader.one<AppealState>(sql`
      select id as "itemId", decision as outcome, reason from moderation_item
      where kind = 'appeal' and measure_id = ${measureId} order by id desc limit 1`);
    return row ?? { itemId: null, outcome: null, reason: null };
  }

  /** @throws Conflict `appealed-already` */
  async open(tx: Tx, measureId: string, words: string): Promise<void> {
    await tx.rows(sql`select from measure where id = ${measureId} for update`);
    const known = await tx.one(sql`
      select from moderation_item where kind = 'appeal' and measure_id = ${measureId}`);
    if (known) throw new Conflict('appealed-already');
    await tx.rows(sql`insert into moderation_item (kind, measure_id) values ('appeal', ${measureId})`);
    await this.measures.insertAnswer(tx, measureId, words);
    await this.trail.announce(tx);
  }

  /** Whoever decided does not review it, as long as somebody else can. @throws Forbidden */
  async authorise(actor: Actor, { decidedBy, accountId }: Measure): Promise<void> {
    const actorId = requireModerator(actor);
    if (actorId !== decidedBy && actorId !== accountId) return;
    if (await this.recipients.othersModerate(this.database.reader, actorId))
      throw new Forbidden('own-decision');
  }

  /** @throws Conflict `already-decided` */
  async close(
    tx: Tx,
    actor: Actor,
    { measure, outcome, reason }: { measure: Measure; outcome: 'uphold' | 'lift'; reason: string },
  ): Promise<void> {
    const decision = outcome === 'uphold' ? 'upheld' : 'lifted';
    const row = await tx.one<{ id: string }>(sql`
      update moderation_item set decision = ${decision}, decided_by = ${actor.accountId}, decided_at = now(),
        reason = ${reason}, claimed_by = null, claimed_at = null
      where kind = 'appeal' and measure_id = ${measure.id} and decided_at is null returning id`);
    if (!row) throw new Conflict('already-decided');
    await this.trail.record(tx, actor, { action: `appeal.${decision}`, measureId: measure.id, reason });
    if (decision === 'upheld') await this.letters.tellUpheld(tx, measure, reason);
  }
}
