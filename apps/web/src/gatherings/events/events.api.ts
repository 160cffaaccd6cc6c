import { EvaluationService, type EventSummary, EventsRepository } from '@forum/gatherings';
import { CONFIG, type Config, Database, NotFound } from '@forum/kernel';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import { evaluationAnswer, eventAnswer, eventsAnswer } from './events.api.schemas.js';

/** Events, for programs. */
@Controller('api/v1/events')
export class EventsApi {
  constructor(
    private readonly database: Database,
    private readonly events: EventsRepository,
    private readonly evaluations: EvaluationService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({ summary: 'Events, the latest first', answer: eventsAnswer, open: true })
  async list(@CurrentViewer() { actor }: Viewer) {
    const events = await this.events.list(this.database.reader, actor);
    return { items: events.map((event) => this.json(event)), next: null };
  }

  @Get(':slug')
  @Describe({ summary: 'One event with its programme and organisations', answer: eventAnswer, open: true })
  async show(@CurrentViewer() { actor }: Viewer, @Param('slug') slug: string) {
    const event = await this.events.find(this.database.reader, actor, slug);
    if (!event) throw new NotFound();
    const { attendance, programme, organisations } = event;
    return { ...this.json(event), attendance, programme, organisations };
  }

  @Get(':slug/evaluation')
  @Describe({ summary: 'What the people at an event said of it', answer: evaluationAnswer, open: true })
  evaluation(@CurrentViewer() { actor }: Viewer, @Param('slug') slug: string) {
    return this.evaluations.evaluate(actor, slug);
  }

  private json({ slug, title, date, timeZone, place }: EventSummary) {
    return { slug, title, date, timeZone, place, url: `${this.config.baseUrl}/evenements/${slug}` };
  }
}
