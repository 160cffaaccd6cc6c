import { isSignedIn } from '@forum/identity';
import { Clock } from '@forum/kernel';
import {
  AppealRecords,
  type AppealState,
  AppealsService,
  canAnswerMeasure,
  type Measure,
  MeasuresService,
  moderates,
} from '@forum/moderation';
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FormBody,
  fieldSentences,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { signInFirst } from '../../identity/sign-in/sign-in-first.js';
import { readingOf } from '../reading.js';
import { MeasurePage } from './measure.page.js';

/** One decision and its answers: where the mail to the person concerned leads. */
@Controller('moderation/mesures/:id')
export class MeasuresController {
  constructor(
    private readonly measures: MeasuresService,
    private readonly appeals: AppealsService,
    private readonly records: AppealRecords,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    return this.page(viewer, id, {});
  }

  @Post()
  async answer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const input = { words: textOf(body, 'words') };
    const outcome = await submitted(() => this.measures.answer(viewer.actor, id, input));
    if (!outcome.ok) return this.page(viewer, id, { body, problems: outcome.problems });
    return redirect(`/moderation/mesures/${id}`, { done: 'measure-answered' });
  }

  /** The person concerned asks for a second look. */
  @Post('revision')
  async appeal(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const input = { words: textOf(body, 'appeal') };
    const outcome = await submitted(() => this.appeals.create(viewer.actor, id, input));
    const { words, ...rest } = outcome.ok ? {} : outcome.problems;
    if (!outcome.ok)
      return this.page(viewer, id, { body, problems: { ...rest, ...(words ? { appeal: words } : {}) } });
    return redirect(`/moderation/mesures/${id}`, { done: 'appeal-sent' });
  }

  /** Another moderator gives it. */
  @Post('decision')
  async review(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const input = { outcome: textOf(body, 'outcome'), reason: textOf(body, 'reason') };
    const outcome = await submitted(() => this.appeals.decide(viewer.actor, id, input));
    if (!outcome.ok) return this.page(viewer, id, { body, problems: outcome.problems });
    return redirect('/moderation', { done: 'appeal-decided' });
  }

  private async page(
    viewer: Viewer,
    id: string,
    { body, problems }: { body?: FormBody; problems?: Parameters<typeof fieldSentences>[0] },
  ): Promise<View> {
    const { measure, answers } = await this.measures.read(viewer.actor, id);
    const appeal = await this.records.stateOf(id);
    const { actor } = viewer;
    const concerned = canAnswerMeasure(actor, measure);
    const standing = measure.endedAt === null || measure.kind === 'reminder';
    const props = {
      measure,
      appeal,
      mayAppeal: concerned && appeal.itemId === null && measure.decidedBy !== null && standing,
      mayReview: await this.mayReview(viewer, measure, appeal),
      values: { appeal: textOf(body, 'appeal'), reason: textOf(body, 'reason') },
      answers,
      path: pathOf(measure),
      mayAnswer: canAnswerMeasure(viewer.actor, measure),
      moderates: moderates(viewer.actor),
      words: textOf(body, 'words'),
      errors: problems ? fieldSentences(problems, viewer.locale) : {},
      ...readingOf(viewer, this.clock.now()),
    };
    return view(MeasurePage, props, problems ? { status: 422 } : {});
  }

  private async mayReview({ actor }: Viewer, measure: Measure, appeal: AppealState): Promise<boolean> {
    if (!moderates(actor) || appeal.itemId === null || appeal.outcome !== null) return false;
    return this.records.authorise(actor, measure).then(
      () => true,
      () => false,
    );
  }
}

/** Both readers of this page see what it bears on, hidden or not. */
function pathOf({ threadId, slug, number }: Measure): string | null {
  if (threadId === null || slug === null) return null;
  const path = `/discussions/${threadId}/${slug}`;
  return number === null ? path : `${path}?message=${number}#message-${number}`;
}
