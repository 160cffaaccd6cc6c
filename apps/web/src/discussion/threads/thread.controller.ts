import { type Draft, type OpenedThread, type Post, type Thread, threadPath } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { NotFound } from '@forum/kernel';
import { quoteMarkdown } from '@forum/markup';
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, type Redirect, redirect, type View, type Viewer, view } from '../../http/index.js';
import { shownAuthor, shownTitle } from '../authors.js';
import { mayCurate } from '../curation/curated-thread.js';
import { OldAddresses } from '../curation/old-addresses.js';
import { ComposingForm } from '../posts/composing.js';
import { KeptTexts } from '../posts/kept-texts.js';
import type { ReplySectionProps } from '../posts/reply-section.partial.js';
import { ThreadPage } from './thread.page.js';
import { ThreadSurroundings } from './thread-surroundings.js';
import { mayEditThread, replyBarrier, ThreadView } from './thread-view.js';

interface PageQuery {
  readonly message?: string;
  readonly page?: string;
  readonly citer?: string;
  readonly repondre?: string;
  /** Reading goes on here: what has moved away is not looked for. */
  readonly reprise?: string;
}

type Reply = Omit<ReplySectionProps, 'thread' | 'locale'>;

/** One discussion. */
@Controller('discussions')
export class ThreadController {
  constructor(
    private readonly threadView: ThreadView,
    private readonly kept: KeptTexts,
    private readonly form: ComposingForm,
    private readonly around: ThreadSurroundings,
    private readonly old: OldAddresses,
  ) {}

  /** Visibility first, the canonical address after. */
  @Get(':id')
  async short(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Req() request: FastifyRequest) {
    const thread = await this.old.find(viewer, id);
    if (thread.id !== id) return this.elsewhere(viewer, { id, request, error: new NotFound() });
    return redirect(`${threadPath(thread)}${queryOf(request)}`, { status: 301 });
  }

  @Get(':id/:slug')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param() { id, slug }: { id: string; slug: string },
    @Query() query: PageQuery,
    @Req() request: FastifyRequest,
  ) {
    let opened: OpenedThread;
    try {
      opened = await this.threadView.open(viewer, id, this.kept.parkedIn(request));
    } catch (error) {
      return this.elsewhere(viewer, { id, request, error });
    }
    const { thread } = opened;
    if (slug !== thread.slug) return redirect(`${threadPath(thread)}${queryOf(request)}`, { status: 301 });
    return this.page(viewer, opened, query);
  }

  /** Not for ever (302): a merge can be undone. */
  private async elsewhere(
    viewer: Viewer,
    { id, request, error }: { id: string; request: FastifyRequest; error: unknown },
  ): Promise<Redirect> {
    const { message } = numbered('message', (request.query as PageQuery).message);
    return redirect(await this.old.instead(viewer, id, { number: message, error }), { status: 302 });
  }

  private async page(viewer: Viewer, opened: OpenedThread, query: PageQuery): Promise<View | Redirect> {
    const { thread, own } = opened;
    const wanted = { ...numbered('message', query.message), ...numbered('page', query.page) };
    const shown = await this.threadView.pageOf(viewer, thread, wanted);
    const number = query.reprise === undefined ? wanted.message : undefined;
    const gone = await this.old.movedAway(viewer, thread, { number, posts: shown.posts });
    if (gone !== undefined) return redirect(gone, { status: 302 });
    const reply = await this.reply(viewer, thread, { query, posts: shown.posts, draft: own.draft });
    const props = {
      thread: { ...thread, title: shownTitle(thread) },
      ...shown,
      read: await this.threadView.read(viewer, shown.posts, own),
      place: await this.threadView.place(thread, viewer),
      showing: this.threadView.showing(viewer, thread),
      reply,
      mayEdit: mayEditThread(viewer, thread),
      mayCurate: mayCurate(viewer, thread),
      ...(await this.around.of(viewer, opened, shown)),
    };
    // On the last page, where what is new will stand; what visitors share has no script at all.
    const live = isSignedIn(viewer.actor) && shown.page === shown.pages && !thread.hidden;
    const cache = { thread: thread.id, version: thread.version };
    return view(ThreadPage, { ...props, live }, { live, cache });
  }

  private async reply(
    viewer: Viewer,
    thread: Thread,
    { query, posts, draft }: { query: PageQuery; posts: readonly Post[]; draft: Draft | undefined },
  ): Promise<Reply> {
    const barrier = replyBarrier(viewer, thread);
    if (barrier !== 'none') return { barrier };
    const answered = posts.find(({ number }) => String(number) === (query.citer ?? query.repondre));
    const suggestion = query.citer && answered ? await this.quote(viewer, thread, answered) : undefined;
    const composing = this.form.prepare(viewer, { draft, suggestion, lang: thread.lang });
    const { name } = answered
      ? shownAuthor(answered.author, this.threadView.showing(viewer, thread))
      : { name: '' };
    return {
      barrier,
      composing,
      key: this.form.key(),
      draftFound: draft !== undefined,
      follow: await this.form.options.of(viewer, thread),
      ...(viewer.csrf === null ? {} : { csrf: viewer.csrf }),
      ...(answered ? { answering: { id: answered.id, number: answered.number, name } } : {}),
    };
  }

  private async quote(viewer: Viewer, thread: Thread, post: Post): Promise<string> {
    const { markdown } = await this.threadView.posts.find(viewer.actor, post.id, viewer.locale);
    const { name } = shownAuthor(post.author, this.threadView.showing(viewer, thread));
    const link = threadPath(thread, post.number);
    return quoteMarkdown(markdown ?? '', { author: name, number: post.number, link });
  }
}

function numbered<K extends string>(key: K, text: string | undefined): Partial<Record<K, number>> {
  return /^\d{1,9}$/.test(text ?? '') ? ({ [key]: Number(text) } as Record<K, number>) : {};
}

function queryOf(request: FastifyRequest): string {
  const at = request.url.indexOf('?');
  return at < 0 ? '' : request.url.slice(at);
}
