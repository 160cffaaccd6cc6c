import { type Actor, signedInId } from '@forum/identity';
import { Database, Forbidden, isId, NotFound, parse, RateLimits } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MeasureLetters } from '../mail/measure-letters.js';
import { canAnswerMeasure, canReadMeasure, requireModerator } from '../moderation.policy.js';
import { words } from '../words.js';
import {
  type Answer,
  type Measure,
  MeasuresRepository,
  type SuspendedPerson,
} from './measures.repository.js';

const answer = z.object({ words: words(1, 2_000) });

/** A measure, as the person concerned and moderators read it, and what the person answers. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasuresRepository,
    private readonly letters: MeasureLetters,
    private readonly rateLimits: RateLimits,
    private readonly network: NetworkService,
  ) {}

  /** @throws NotFound, also for whoever it does not concern */
  async read(actor: Actor, id: string): Promise<{ measure: Measure; answers: Answer[] }> {
    const { reader } = this.database;
    const measure = isId(id) ? await this.measures.find(reader, id) : undefined;
    if (!measure || !canReadMeasure(actor, measure)) throw new NotFound();
    return { measure, answers: await this.measures.answers(reader, id) };
  }

  /** Keeps the person's answer and brings it to the moderators. @throws Invalid, NotFound, Forbidden, TooMany */
  async answer(actor: Actor, id: string, input: unknown): Promise<void> {
    const { words: said } = parse(answer, input);
    const { measure } = await this.read(actor, id);
    if (!canAnswerMeasure(actor, measure)) throw new Forbidden();
    const { limit, minutes } = this.network.settings.rates.mail;
    const key = `measure-answer:${signedInId(actor)}`;
    await this.rateLimits.take({ key, limit, windowSeconds: minutes * 60 });
    await this.database.transaction(async (tx) => {
      await this.measures.insertAnswer(tx, id, said);
      await this.letters.tellAnswered(tx, id, said);
    });
  }

  /** What was decided about a person, for moderators. @throws Forbidden */
  async ofPerson(actor: Actor, accountId: string): Promise<Measure[]> {
    requireModerator(actor);
    return isId(accountId) ? this.measures.ofPerson(this.database.reader, accountId) : [];
  }

  /** What was decided about the actor, the latest first. @throws Forbidden for a visitor */
  async own(actor: Actor): Promise<Measure[]> {
    return this.measures.ofPerson(this.database.reader, signedInId(actor));
  }

  /** Who is suspended now, for moderators. @throws Forbidden */
  async suspended(actor: Actor): Promise<SuspendedPerson[]> {
    requireModerator(actor);
    return this.measures.suspended(this.database.reader);
  }
}
