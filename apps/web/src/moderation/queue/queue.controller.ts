import { isSignedIn } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { MeasuresService, ModerationQueue } from '@forum/moderation';
import { NetworkService } from '@forum/network';
import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, type Redirect, type View, type Viewer, view } from '../../http/index.js';
import { signInFirst } from '../../identity/sign-in/sign-in-first.js';
import { readingOf } from '../reading.js';
import { QueuePage } from './queue.page.js';

const PAGE = 30;

/** The desk: one queue. */
@Controller('moderation')
export class QueueController {
  constructor(
    private readonly queue: ModerationQueue,
    private readonly measures: MeasuresService,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query() query: { readonly etat?: string; readonly cursor?: string },
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    const { actor } = viewer;
    if (!isSignedIn(actor)) return signInFirst(request.url);
    const state = query.etat === 'decides' ? 'decided' : 'open';
    const { items, next } = await this.queue.list(actor, { state, cursor: query.cursor, limit: PAGE });
    const { queueAlertHours: alert, exposedDetailReviewHours: review } = this.network.settings.moderation;
    return view(QueuePage, {
      state,
      items,
      next,
      beyondFirst: query.cursor !== undefined,
      waiting: await this.queue.countOpen(actor),
      hours: { alert, review },
      suspended: await this.measures.suspended(actor),
      ...readingOf(viewer, this.clock.now()),
    });
  }
}
