import { canPost, type Post as Message, PostsService, ThreadsService, threadPath } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Forbidden, NotFound } from '@forum/kernel';
import { FlagsService } from '@forum/moderation';
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
import { say } from '../messages.js';
import { FlagPage } from './flag.page.js';

interface Place {
  readonly id: string;
  readonly postId: string;
}

/** Reporting a message. */
@Controller('discussions/:id/messages/:postId/signalement')
export class FlagsController {
  constructor(
    private readonly flags: FlagsService,
    private readonly posts: PostsService,
    private readonly threads: ThreadsService,
  ) {}

  @Get()
  async form(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    const post = await this.find(viewer, place);
    if (!isSignedIn(viewer.actor)) return signInFirst(request.url);
    if (!canPost(viewer.actor, 'flag', { state: post.state, authorId: post.author.id }))
      throw new Forbidden(post.author.id === viewer.actor.accountId ? 'flag-own' : 'forbidden');
    return this.page(viewer, post, {});
  }

  @Post()
  async send(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const post = await this.find(viewer, place);
    const input = { reason: textOf(body, 'reason'), note: textOf(body, 'note') };
    const outcome = await submitted(() => this.flags.flag(viewer.actor, post.id, input));
    if (!outcome.ok) return this.page(viewer, post, { body, problems: outcome.problems });
    const thread = await this.threads.find(viewer.actor, post.threadId, viewer.locale);
    return redirect(threadPath(thread, post.number), { done: 'flag-sent' });
  }

  private async find(viewer: Viewer, { id, postId }: Place): Promise<Message> {
    const post = await this.posts.find(viewer.actor, postId, viewer.locale);
    if (post.threadId !== id || post.html === null) throw new NotFound();
    return post;
  }

  private async page(
    { actor, locale }: Viewer,
    post: Message,
    sent: { body?: FormBody; problems?: Parameters<typeof fieldSentences>[0] },
  ): Promise<View> {
    const thread = await this.threads.find(actor, post.threadId, locale);
    const { body, problems } = sent;
    const props = {
      post,
      author: post.author.name ?? say(locale)('case.gone'),
      threadTitle: thread.title,
      path: threadPath(thread, post.number),
      values: { reason: textOf(body, 'reason'), note: textOf(body, 'note') },
      errors: problems ? fieldSentences(problems, locale) : {},
    };
    return view(FlagPage, props, problems ? { status: 422 } : {});
  }
}
