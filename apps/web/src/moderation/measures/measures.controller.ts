import { isSignedIn } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { canAnswerMeasure, type Measure, MeasuresService, moderates } from '@forum/moderation';
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

  private async page(
    viewer: Viewer,
    id: string,
    { body, problems }: { body?: FormBody; problems?: Parameters<typeof fieldSentences>[0] },
  ): Promise<View> {
    const { measure, answers } = await this.measures.read(viewer.actor, id);
    const props = {
      measure,
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
}

/** Both readers of this page see what it bears on, hidden or not. */
function pathOf({ threadId, slug, number }: Measure): string | null {
  if (threadId === null || slug === null) return null;
  const path = `/discussions/${threadId}/${slug}`;
  return number === null ? path : `${path}?message=${number}#message-${number}`;
}
