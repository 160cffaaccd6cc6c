import { type EventDetails, EventsRepository } from '@forum/gatherings';
import { type Locale, typeset } from '@forum/i18n';
import { Clock, CONFIG, type Config, Database, NotFound } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import { attendanceInWords, bySector, type SectorGroup, type ShownEvent, shownEvent } from './shown-event.js';

/** What every page under one event shows of it. */
export interface EventFrame {
  readonly event: ShownEvent;
  readonly attendance: string | null;
  readonly organisations: number;
  readonly sectors: readonly SectorGroup[];
}

/** Events for pages. */
@Injectable()
export class EventView {
  constructor(
    private readonly database: Database,
    private readonly events: EventsRepository,
    private readonly network: NetworkService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The first to come first, then the latest of the past. */
  async list({ actor, locale }: Viewer): Promise<{ upcoming: ShownEvent[]; past: ShownEvent[] }> {
    const events = await this.events.list(this.database.reader, actor);
    const shown = events.map((event) => shownEvent(event, locale, this.clock.now()));
    return { upcoming: shown.filter(({ past }) => !past).reverse(), past: shown.filter(({ past }) => past) };
  }

  /** @throws NotFound */
  async find({ actor }: Viewer, slug: string): Promise<EventDetails> {
    const event = await this.events.find(this.database.reader, actor, slug);
    if (!event) throw new NotFound();
    return event;
  }

  /** The network's first event is the one that its themes, priorities and leads come from. */
  async isFounding({ actor }: Viewer, { slug }: EventDetails): Promise<boolean> {
    const events = await this.events.list(this.database.reader, actor);
    return events.at(-1)?.slug === slug;
  }

  frame(event: EventDetails, locale: Locale): EventFrame {
    return {
      event: shownEvent(event, locale, this.clock.now()),
      attendance: attendanceInWords(event.attendance, locale),
      organisations: event.organisations.length,
      sectors: bySector(event, this.network.sectors, locale),
    };
  }

  /** Who held the founding event: the network, with its partners. */
  organisers(locale: Locale): { network: string; partners: string | null } {
    const { name, partners } = this.network.current();
    const names = partners.map((partner) => typeset(partner.name, locale));
    return { network: name[locale], partners: names.length === 0 ? null : names.join(', ') };
  }

  address(slug: string, page = ''): string {
    return `${this.config.baseUrl}/evenements/${slug}${page}`;
  }
}
