import type { Post as Message } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Invalid } from '@forum/kernel';
import { HeldPostsService, ModerationQueue, PostMeasuresService } from '@forum/moderation';
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
import { CasePage } from './case.page.js';
import { CaseView } from './case-view.js';

interface Place {
  readonly id: string;
  readonly postId: string;
}

const done = {
  hide: 'post-hidden',
  restore: 'post-restored',
  keep: 'flags-dismissed',
  approve: 'post-approved',
  refuse: 'post-refused',
} as const;

/** One message before a moderator: where the mail of a report leads. */
@Controller('discussions/:id/messages/:postId/moderation')
export class CasesController {
  constructor(
    private readonly cases: CaseView,
    private readonly measures: PostMeasuresService,
    private readonly held: HeldPostsService,
    private readonly queue: ModerationQueue,
  ) {}

  /** Nothing is looked up for a visitor: whoever signs in comes back here. */
  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    return this.page(viewer, await this.cases.find(viewer, place), {});
  }

  @Post()
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const post = await this.cases.find(viewer, place);
    const outcome = await submitted(() => this.take(viewer, post, body));
    if (!outcome.ok) return this.page(viewer, post, { body, problems: outcome.problems });
    const item = await this.queue.ofPost(viewer.actor, post.id);
    const to = item ? `/moderation?decide=${item.id}` : await this.cases.pathOf(viewer, post);
    return redirect(to, { done: done[outcome.value] });
  }

  private async take(viewer: Viewer, post: Message, body: FormBody): Promise<keyof typeof done> {
    const [, verb, motive] =
      /^(hide|restore|keep|approve|refuse)(?::([a-z-]+))?$/.exec(textOf(body, 'decision')) ?? [];
    if (verb === undefined) throw Invalid.field('decision', 'not-in-list');
    const action = verb as keyof typeof done;
    const decision = { motive, reason: textOf(body, 'reason'), note: textOf(body, 'note') };
    if (action === 'approve' || action === 'refuse') await this.held[action](viewer.actor, post.id, decision);
    else await this.measures[action](viewer.actor, post.id, decision);
    return action;
  }

  private async page(
    viewer: Viewer,
    post: Message,
    sent: { body?: FormBody; problems?: Parameters<typeof fieldSentences>[0] },
  ): Promise<View> {
    const content = await this.cases.read(viewer, post);
    const { problems, body } = sent;
    const props = {
      ...content,
      may: await this.measures.may(viewer.actor, post),
      words: textOf(body, 'reason'),
      note: textOf(body, 'note'),
      errors: problems ? fieldSentences(problems, viewer.locale) : {},
    };
    return view(CasePage, props, problems ? { status: 422 } : {});
  }
}
