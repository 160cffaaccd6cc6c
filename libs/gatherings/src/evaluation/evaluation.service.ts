import type { Actor } from '@forum/identity';
import { Database, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { EventsRepository } from '../events/events.repository.js';
import type { PublishedFigures } from '../events/founding-event.js';
import { type Evaluation, share } from './evaluation.js';
import { EvaluationRepository } from './evaluation.repository.js';

/** What people said of an event. */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly database: Database,
    private readonly events: EventsRepository,
    private readonly evaluations: EvaluationRepository,
  ) {}

  /**
   * Counts the answers; without any, gives the figures that the event's report published, and says so.
   * @throws NotFound when there is no such event, or nobody was asked about it
   */
  async evaluate(actor: Actor, slug: string): Promise<Evaluation> {
    const { reader } = this.database;
    const event = await this.events.find(reader, actor, slug);
    if (!event) throw new NotFound();
    const [published, wishes, satisfaction] = await Promise.all([
      this.evaluations.published(reader, event.id),
      this.evaluations.wishes(reader, event.id),
      this.evaluations.satisfaction(reader, event.id),
    ]);
    const { responses, interestedInTheme, interestedInSeveral } = wishes;
    if (responses === 0) return asPublished(published);
    return {
      source: 'responses',
      responses,
      satisfaction,
      interestedInTheme,
      interestedInSeveral,
      leftAddress: share(wishes.leftAddress, responses),
      openToForum: share(wishes.openToForum, responses),
      published,
    };
  }
}

function asPublished(published: PublishedFigures | null): Evaluation {
  if (!published) throw new NotFound();
  return {
    source: 'published',
    responses: published.responses,
    satisfaction: published.satisfactionPercent,
    interestedInTheme: published.interestedInTheme,
    interestedInSeveral: published.interestedInSeveralThemes,
    leftAddress: null,
    openToForum: null,
    published,
  };
}
