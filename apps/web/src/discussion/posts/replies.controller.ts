import { type Thread, threadPath } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { NotFound } from '@forum/kernel';
import type { SafeHtml } from '@forum/markup';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { shownAuthor } from '../authors.js';
import { OldAddresses } from '../curation/old-addresses.js';
import { ThreadView } from '../threads/thread-view.js';
import { ComposingForm, type Typed } from './composing.js';
import { KeptTexts } from './kept-texts.js';
import { Previews } from './previews.js';
import { ReplyPage } from './reply.page.js';

const FIELDS = ['body', 'lang', 'voice', 'replyTo'];

/** Answering in a discussion. */
@Controller('discussions/:id')
export class RepliesController {
  constructor(
    private readonly threadView: ThreadView,
    private readonly old: OldAddresses,
    private readonly form: ComposingForm,
    private readonly kept: KeptTexts,
    private readonly previews: Previews,
  ) {}

  @Post('messages')
  async create(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() sent: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    // Merged while its answer was being written: the answer follows the messages.
    const thread = await this.old.find(viewer, id);
    const next = `${threadPath(thread)}#repondre`;
    const body = await this.form.options.prepared(viewer, sent);
    if (!isSignedIn(viewer.actor)) return this.kept.park(reply, { place: thread.id, body, next });
    if (textOf(body, 'brouillon') !== '') return this.kept.keep(viewer, thread.id, fieldsOf(body));
    if (this.form.options.isAsking(body))
      return this.page(viewer, thread, { typed: { body }, preview: null });
    if (textOf(body, 'apercu') !== '') {
      return this.page(viewer, thread, { typed: { body }, preview: await this.previews.of(viewer, body) });
    }
    return this.publish(viewer, thread, { body, request });
  }

  /** Throws the draft away. */
  @Post('brouillon')
  async drop(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
  ): Promise<Redirect> {
    const thread = await this.threadView.threads.find(viewer.actor, id, viewer.locale);
    await this.kept.drop(viewer, request, id);
    return redirect(threadPath(thread), { done: 'draft-dropped' });
  }

  private async publish(
    viewer: Viewer,
    thread: Thread,
    { body, request }: { body: FormBody; request: FastifyRequest },
  ): Promise<View | Redirect> {
    const { actor, locale } = viewer;
    // Kept before it is tried: whatever refuses it, the text is not lost.
    await this.kept.save(viewer, thread.id, fieldsOf(body));
    const outcome = await submitted(() =>
      this.threadView.posts.reply(actor, thread.id, fieldsOf(body), {
        locale,
        via: 'web',
        key: this.form.key(body),
        signals: this.form.signals(body),
      }),
    );
    if (!outcome.ok)
      return this.page(viewer, thread, { typed: { body, problems: outcome.problems }, preview: null });
    await this.kept.drop(viewer, request, thread.id);
    await this.form.options.published(viewer, thread.id, body);
    const { number, state } = outcome.value;
    return redirect(threadPath(thread, number), { done: state === 'held' ? 'post-held' : 'post-published' });
  }

  private async page(
    viewer: Viewer,
    thread: Thread,
    { typed, preview }: { typed: Typed; preview: SafeHtml | null },
  ): Promise<View> {
    const answered = await this.answered(viewer, thread, textOf(typed.body ?? {}, 'replyTo'));
    const showing = this.threadView.showing(viewer, thread);
    const reply = {
      thread,
      barrier: 'none' as const,
      composing: this.form.prepare(viewer, typed),
      key: this.form.key(typed.body),
      follow: await this.form.options.of(viewer, thread, typed.body),
      ...(viewer.csrf === null ? {} : { csrf: viewer.csrf }),
      ...(answered
        ? {
            answering: {
              id: answered.id,
              number: answered.number,
              name: shownAuthor(answered.author, showing).name,
            },
          }
        : {}),
    };
    const props = { reply, path: threadPath(thread), preview, answered };
    return view(ReplyPage, props, typed.problems ? { status: 422 } : {});
  }

  private async answered(viewer: Viewer, thread: Thread, id: string) {
    if (id === '') return null;
    const post = await this.threadView.posts.find(viewer.actor, id, viewer.locale).catch((error: unknown) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    return post?.threadId === thread.id ? post : null;
  }
}

function fieldsOf(body: FormBody): Record<string, string> {
  const given = FIELDS.map((name) => [name, textOf(body, name)] as const).filter(
    ([name, value]) => value !== '' || name === 'body',
  );
  return Object.fromEntries(given);
}
