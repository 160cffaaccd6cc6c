import type { Actor } from '@forum/identity';
import { Conflict, Database, Forbidden, isId, NotFound, parse } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PERSON_MEASURES, type PersonMeasure } from '../measures/measure.entity.js';
import type { Measure } from '../measures/measures.repository.js';
import { PersonMeasuresService } from '../measures/person-measures.service.js';
import { PostMeasuresService } from '../measures/post-measures.service.js';
import { canAnswerMeasure, canReadMeasure } from '../moderation.policy.js';
import { words } from '../words.js';
import { AppealRecords } from './appeal-records.js';
import { ThreadReversal } from './thread-reversal.js';

const appealSchema = z.object({ words: words(1, 2_000) });
const reviewSchema = z.object({ outcome: z.enum(['uphold', 'lift']), reason: words(3, 500) });

/** A person asks for a second look at what was decided about them: once, by somebody who did not decide it. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly database: Database,
    private readonly records: AppealRecords,
    private readonly posts: PostMeasuresService,
    private readonly threads: ThreadReversal,
    private readonly people: PersonMeasuresService,
  ) {}

  /** @throws Invalid, NotFound, Forbidden, Conflict `appealed-already`, `measure-ended` */
  async create(actor: Actor, measureId: string, input: unknown): Promise<void> {
    const { words: said } = parse(appealSchema, input);
    const measure = await this.find(actor, measureId);
    if (!canAnswerMeasure(actor, measure)) throw new Forbidden();
    if (measure.decidedBy === null) throw new Conflict('measure-by-rule');
    if (measure.endedAt !== null && measure.kind !== 'reminder') throw new Conflict('measure-ended');
    await this.database.transaction((tx) => this.records.open(tx, measureId, said));
  }

  /**
   * Upholds the decision or lifts it; the person reads why.
   * @throws Invalid, NotFound, Forbidden `own-decision` for whoever decided, as long as somebody else can, Conflict
   */
  async decide(actor: Actor, measureId: string, input: unknown): Promise<void> {
    const { outcome, reason } = parse(reviewSchema, input);
    const measure = await this.find(actor, measureId);
    await this.records.authorise(actor, measure);
    if (outcome === 'lift' && measure.endedAt === null) await this.lift(actor, measure, reason);
    await this.database.transaction((tx) => this.records.close(tx, actor, { measure, outcome, reason }));
  }

  private async find(actor: Actor, id: string): Promise<Measure> {
    const measure = isId(id) ? await this.records.measure(this.database.reader, id) : undefined;
    if (!measure || !canReadMeasure(actor, measure)) throw new NotFound();
    return measure;
  }

  private async lift(actor: Actor, measure: Measure, reason: string): Promise<void> {
    const { kind, accountId, postId, threadId } = measure;
    if (postId !== null) return this.posts.restore(actor, postId, { reason });
    if (threadId !== null) return this.threads.lift(actor, { kind, threadId }, { reason });
    if (isPersonMeasure(kind)) await this.people.lift(actor, { accountId, kind }, { reason });
  }
}

function isPersonMeasure(kind: string): kind is PersonMeasure {
  return (PERSON_MEASURES as readonly string[]).includes(kind);
}
