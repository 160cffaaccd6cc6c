import { isSignedIn } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { MeasuresService } from '@forum/moderation';
import { Controller, Get, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, type Redirect, type View, type Viewer, view } from '../../http/index.js';
import { signInFirst } from '../../identity/sign-in/sign-in-first.js';
import { readingOf } from '../reading.js';
import { OwnMeasuresPage } from './own-measures.page.js';

/** What was decided about oneself. */
@Controller('compte/moderation')
export class OwnMeasuresController {
  constructor(
    private readonly measures: MeasuresService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    const measures = await this.measures.own(viewer.actor);
    return view(OwnMeasuresPage, { measures, ...readingOf(viewer, this.clock.now()) });
  }
}
