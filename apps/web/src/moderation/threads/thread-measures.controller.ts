import { ThreadClosuresService, ThreadsService, threadPath } from '@forum/discussion';
import { requireModerator, type ThreadCaseAction, ThreadMeasuresService } from '@forum/moderation';
import { Body, Controller, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  errorSentence,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { ThreadMeasurePage } from './thread-measure.page.js';

interface Sent {
  readonly id: string;
  readonly body: FormBody;
}

const done: Readonly<Record<ThreadCaseAction, string>> = {
  close: 'thread-closed',
  reopen: 'thread-reopened',
  hide: 'thread-hidden',
  restore: 'thread-restored',
};

/** Decisions on a whole discussion. Only POST: a GET here could be a discussion's own words. */
@Controller('discussions/:id')
export class ThreadMeasuresController {
  constructor(
    private readonly closures: ThreadClosuresService,
    private readonly measures: ThreadMeasuresService,
    private readonly threads: ThreadsService,
  ) {}

  @Post('fermeture')
  async close(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    return this.decide(viewer, 'close', { id, body });
  }

  @Post('reouverture')
  async reopen(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    return this.decide(viewer, 'reopen', { id, body });
  }

  @Post('masquage')
  async hide(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    return this.decide(viewer, 'hide', { id, body });
  }

  @Post('retablissement')
  async restore(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: FormBody) {
    return this.decide(viewer, 'restore', { id, body });
  }

  private async decide(
    viewer: Viewer,
    action: ThreadCaseAction,
    { id, body }: Sent,
  ): Promise<View | Redirect> {
    const thread = await this.threads.find(viewer.actor, id, viewer.locale);
    requireModerator(viewer.actor);
    const reason = textOf(body, 'reason');
    const outcome = await submitted(() => this.take(viewer, action, { id, reason }));
    if (outcome.ok) return redirect(threadPath(thread), { done: done[action] });
    const { state, hidden, held, author, community } = thread;
    const props = {
      threadId: thread.id,
      threadTitle: thread.title,
      path: threadPath(thread),
      may: await this.measures.may(viewer.actor, { state, hidden, held, authorId: author.id, community }),
      words: reason,
      error: errorSentence(outcome.problems.reason ?? { code: 'invalid' }, viewer.locale),
    };
    return view(ThreadMeasurePage, props, { status: 422 });
  }

  private take(
    { actor }: Viewer,
    action: ThreadCaseAction,
    { id, reason }: { id: string; reason: string },
  ): Promise<void> {
    if (action === 'close') return this.closures.create(actor, id, { reason });
    if (action === 'reopen') return this.closures.delete(actor, id, { reason });
    return this.measures[action](actor, id, { reason });
  }
}
