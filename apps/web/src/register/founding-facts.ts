import { type EventDetails, type EventSummary, EventsRepository } from '@forum/gatherings';
import { VISITOR } from '@forum/identity';
import { Clock, Database } from '@forum/kernel';
import {
  type Finding,
  PrioritiesRepository,
  type Priority,
  ThemesRepository,
  type WorkshopQuestion,
} from '@forum/register';
import { Injectable } from '@nestjs/common';
import { Held } from './held.js';

const KEPT_MS = 5_000;

export interface Founding {
  readonly findings: readonly Finding[];
  readonly questions: readonly WorkshopQuestion[];
  readonly priorities: readonly Priority[];
  /** The network's first event: the one that its findings and leads come from. */
  readonly event: EventDetails | null;
  /** All of them, the latest first. */
  readonly events: readonly EventSummary[];
}

/** What the founding content says beside themes and leads: public, and changed by loading it again alone. */
@Injectable()
export class FoundingFacts {
  readonly #held: Held<Founding>;

  constructor(
    private readonly database: Database,
    private readonly themes: ThemesRepository,
    private readonly priorities: PrioritiesRepository,
    private readonly events: EventsRepository,
    clock: Clock,
  ) {
    this.#held = new Held(() => this.read(), clock, KEPT_MS);
  }

  current(): Promise<Founding> {
    return this.#held.current();
  }

  private async read(): Promise<Founding> {
    const { reader } = this.database;
    const [findings, questions, priorities, events] = await Promise.all([
      this.themes.findings(reader, VISITOR),
      this.themes.questions(reader, VISITOR),
      this.priorities.list(reader, VISITOR),
      this.events.list(reader, VISITOR),
    ]);
    const first = events.at(-1);
    const event = first && (await this.events.find(reader, VISITOR, first.slug));
    return { findings, questions, priorities, events, event: event ?? null };
  }
}

/** The year that the founding content speaks of; null without an event. */
export function foundingYear({ event }: Pick<Founding, 'event'>): string | null {
  return event === null ? null : event.date.slice(0, 4);
}
