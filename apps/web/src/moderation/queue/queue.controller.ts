import { isSignedIn } from '@forum/identity';
import { Clock, isId, NotFound } from '@forum/kernel';
import { MeasuresService, ModerationQueue, moderates, type QueueItem, WeeklyBrief } from '@forum/moderation';
import { NetworkService } from '@forum/network';
import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, type Redirect, type View, type Viewer, view } from '../../http/index.js';
import { signInFirst } from '../../identity/sign-in/sign-in-first.js';
import { readingOf } from '../reading.js';
import { kindOf } from './kinds.js';
import { QueuePage } from './queue.page.js';

const PAGE = 30;

interface Filter {
  readonly etat?: string;
  readonly genre?: string;
  readonly communaute?: string;
  readonly miens?: string;
  readonly cursor?: string;
  /** The case that was just decided. */
  readonly decide?: string;
}

/** The desk: one queue. */
@Controller('moderation')
export class QueueController {
  constructor(
    private readonly queue: ModerationQueue,
    private readonly measures: MeasuresService,
    private readonly briefs: WeeklyBrief,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query() query: Filter,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    const { actor } = viewer;
    if (!isSignedIn(actor)) return signInFirst(request.url);
    const filter = {
      state: query.etat === 'decides' ? ('decided' as const) : ('open' as const),
      kind: kindOf(query.genre),
      community: query.communaute || undefined,
      mine: query.miens === '1',
    };
    const { items, next } = await this.queue.list(actor, { ...filter, cursor: query.cursor, limit: PAGE });
    const { moderation } = this.network.settings;
    return view(QueuePage, {
      filter,
      items,
      next,
      beyondFirst: query.cursor !== undefined,
      waiting: await this.queue.countOpen(actor),
      hours: { alert: moderation.queueAlertHours, review: moderation.exposedDetailReviewHours },
      minutes: { claim: moderation.claimMinutes, undo: moderation.undoMinutes },
      decided: await this.decided(viewer, query.decide),
      viewerId: actor.accountId,
      refusesBrief: moderates(actor) ? await this.briefs.refuses(actor) : false,
      suspended: moderates(actor) ? await this.measures.suspended(actor) : null,
      ...readingOf(viewer, this.clock.now()),
    });
  }

  private async decided({ actor }: Viewer, id: string | undefined): Promise<QueueItem | null> {
    if (id === undefined || !isId(id)) return null;
    return this.queue.find(actor, id).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
  }
}
