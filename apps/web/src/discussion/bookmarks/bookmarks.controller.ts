import {
  type Bookmark,
  BookmarksService,
  type BookmarkTarget,
  PostsService,
  ThreadsService,
  threadPath,
} from '@forum/discussion';
import { formatMoment } from '@forum/i18n';
import { isSignedIn } from '@forum/identity';
import { Clock, NotFound } from '@forum/kernel';
import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FieldProblems,
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
import { BookmarkPage, BookmarksPage, type ShownBookmark } from './bookmarks.page.js';
import { say } from './messages.js';

const PATH = '/compte/signets';
const PAGE = 30;

type Asked = Readonly<Record<'message' | 'discussion' | 'cursor', string | undefined>>;

/** What one keeps at hand. */
@Controller('compte/signets')
export class BookmarksController {
  constructor(
    private readonly bookmarks: BookmarksService,
    private readonly threads: ThreadsService,
    private readonly posts: PostsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Query() { cursor }: Asked,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request);
    const { items, next } = await this.bookmarks.list(viewer.actor, { cursor, limit: PAGE });
    const now = this.clock.now();
    return view(BookmarksPage, {
      bookmarks: items.map((bookmark) => shown(bookmark, viewer, now)),
      next: next === null ? null : `${PATH}?cursor=${next}`,
    });
  }

  /** The form: a note, if any, and the button. Nothing is kept before it is pressed. */
  @Get('nouveau')
  async form(
    @CurrentViewer() viewer: Viewer,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request);
    return this.page(viewer, targetOf(asked.message, asked.discussion), {});
  }

  @Post('nouveau')
  async save(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View | Redirect> {
    const target = targetOf(textOf(body, 'message'), textOf(body, 'discussion'));
    const note = textOf(body, 'note');
    const outcome = await submitted(() => this.bookmarks.put(viewer.actor, target, { note }));
    if (!outcome.ok) return this.page(viewer, target, { note, problems: outcome.problems });
    return redirect(PATH, { done: 'bookmark-kept' });
  }

  @Post(':id/retrait')
  async remove(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Redirect> {
    await this.bookmarks.deleteById(viewer.actor, id);
    return redirect(PATH, { done: 'bookmark-removed' });
  }

  private async page(
    viewer: Viewer,
    target: BookmarkTarget,
    { note, problems }: { note?: string; problems?: FieldProblems },
  ): Promise<View> {
    const { actor, locale } = viewer;
    const standing = await this.bookmarks.find(actor, target);
    const { thread, post } = await this.place(viewer, target);
    const props = {
      target,
      title: thread.title,
      lang: thread.lang,
      back: threadPath(thread, post?.number),
      number: post?.number ?? null,
      author: post === null ? null : (post.author.name ?? say(locale)('gone-person')),
      kept: standing !== undefined,
      note: note ?? standing?.note ?? '',
      errors: fieldSentences(problems ?? {}, locale),
    };
    return view(BookmarkPage, props, problems ? { status: 422 } : {});
  }

  private async place({ actor, locale }: Viewer, target: BookmarkTarget) {
    if ('threadId' in target)
      return { thread: await this.threads.find(actor, target.threadId, locale), post: null };
    const post = await this.posts.find(actor, target.postId, locale);
    return { thread: await this.threads.find(actor, post.threadId, locale), post };
  }
}

function signInFirst(request: FastifyRequest): Redirect {
  return redirect(`/connexion?next=${encodeURIComponent(request.url)}`, { status: 302 });
}

/** @throws NotFound when the address names neither */
function targetOf(message: string | undefined, discussion: string | undefined): BookmarkTarget {
  if (message) return { postId: message };
  if (discussion) return { threadId: discussion };
  throw new NotFound();
}

function shown(
  { id, note, createdAt, postId, place }: Bookmark,
  { locale, timeZone }: Viewer,
  now: Date,
): ShownBookmark {
  const when = formatMoment(createdAt, locale, { now, timeZone });
  if (place === null) return { id, note, when, place: null };
  const { threadId, slug, title, lang, number, excerpt, excerptLang, author } = place;
  const path = threadPath({ id: threadId, slug }, number ?? undefined);
  const edit =
    postId === null ? `${PATH}/nouveau?discussion=${threadId}` : `${PATH}/nouveau?message=${postId}`;
  const name = author ?? say(locale)('gone-person');
  const words = excerpt === null ? null : { text: excerpt, lang: excerptLang ?? lang };
  return { id, note, when, place: { path, edit, title, lang, number, name, words } };
}
