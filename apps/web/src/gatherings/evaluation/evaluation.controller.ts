import { Controller, Get, Param } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { EventView } from '../events/event-view.js';
import { EvaluationPage } from './evaluation.page.js';
import { Evaluations } from './evaluations.js';

/** What the people at an event said of it. */
@Controller('evenements/:slug/bilan')
export class EvaluationController {
  constructor(
    private readonly events: EventView,
    private readonly evaluations: Evaluations,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const { event } = this.events.frame(await this.events.find(viewer, slug), viewer.locale);
    const evaluation = await this.evaluations.of(viewer, event);
    const canonical = this.events.address(slug, '/bilan');
    return view(EvaluationPage, { event, evaluation, canonical }, { cache: { seconds: 1 } });
  }
}
