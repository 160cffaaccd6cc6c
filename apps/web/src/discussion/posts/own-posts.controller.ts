import { canPost, type Post as Message, PostsService, ThreadsService, threadPath } from '@forum/discussion';
import { Conflict, Forbidden, NotFound } from '@forum/kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { ComposingForm } from './composing.js';
import { conflictWith } from './edit-conflict.partial.js';
import { EditPostPage } from './edit-post.page.js';
import { PostHistoryPage } from './post-history.page.js';
import { Previews } from './previews.js';
import { RemovePostPage } from './remove-post.page.js';

interface Place {
  readonly id: string;
  readonly postId: string;
}

/** What a form of editing came with, and what became of it. */
interface Sent {
  readonly body?: FormBody;
  readonly problems?: FieldProblems;
  readonly previewed?: boolean;
  /** Another edit was saved since this form was shown. */
  readonly stale?: boolean;
}

/** One's own messages: editing, removing; and anyone's history. */
@Controller('discussions/:id/messages/:postId')
export class OwnPostsController {
  constructor(
    private readonly threads: ThreadsService,
    private readonly posts: PostsService,
    private readonly form: ComposingForm,
    private readonly previews: Previews,
  ) {}

  @Get('modifier')
  async editForm(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<View> {
    return this.editPage(viewer, await this.own(viewer, place, 'edit'), {});
  }

  @Post('modifier')
  async edit(@CurrentViewer() viewer: Viewer, @Param() place: Place, @Body() body: FormBody) {
    const post = await this.own(viewer, place, 'edit');
    if (textOf(body, 'apercu') !== '') return this.editPage(viewer, post, { body, previewed: true });
    const outcome = await submitted(() => this.trySave(viewer, post, body));
    if (!outcome.ok) return this.editPage(viewer, post, { body, problems: outcome.problems });
    if (outcome.value === 'stale') {
      return this.editPage(viewer, await this.own(viewer, place, 'edit'), { body, stale: true });
    }
    return redirect(await this.pathOf(viewer, post), { done: 'post-edited' });
  }

  @Get('retrait')
  async removeForm(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<View> {
    const post = await this.own(viewer, place, 'remove');
    return view(RemovePostPage, { post, ...(await this.threadOf(viewer, post)) });
  }

  @Post('retrait')
  async remove(@CurrentViewer() viewer: Viewer, @Param() place: Place) {
    const post = await this.own(viewer, place, 'remove');
    await this.posts.remove(viewer.actor, post.id, viewer.locale);
    return redirect(await this.pathOf(viewer, post), { done: 'post-removed' });
  }

  @Get('historique')
  async history(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<View> {
    const post = await this.inThread(viewer, place);
    const revisions = await this.posts.revisions(viewer.actor, post.id, viewer.locale);
    return view(PostHistoryPage, {
      post,
      revisions,
      timeZone: viewer.timeZone,
      ...(await this.threadOf(viewer, post)),
    });
  }

  private async trySave(
    { actor, locale }: Viewer,
    post: Message,
    body: FormBody,
  ): Promise<Message | 'stale'> {
    const version = textOf(body, 'version');
    const input = {
      body: textOf(body, 'body'),
      lang: textOf(body, 'lang') || undefined,
      reason: textOf(body, 'reason') || undefined,
      version: /^\d{1,9}$/.test(version) ? Number(version) : undefined,
    };
    return this.posts.edit(actor, post.id, input, locale).catch((error: unknown) => {
      if (error instanceof Conflict && error.code === 'post-changed') return 'stale' as const;
      throw error;
    });
  }

  private async editPage(viewer: Viewer, post: Message, sent: Sent): Promise<View> {
    const { body, problems, stale = false } = sent;
    const typed = body ?? { body: post.markdown ?? '', lang: post.lang };
    // Once both texts were shown, saving again replaces the one that stands.
    const version = stale ? '' : textOf(body, 'version');
    const props = {
      post,
      composing: this.form.prepare(viewer, { body: typed, problems }),
      reason: textOf(body, 'reason'),
      version: version || String(post.version ?? ''),
      conflict: stale ? conflictWith(post, textOf(body, 'body'), viewer) : null,
      preview: sent.previewed && body ? await this.previews.of(viewer, body) : null,
      ...(await this.threadOf(viewer, post)),
    };
    return view(EditPostPage, props, { status: statusOf(sent) });
  }

  private async own(viewer: Viewer, place: Place, action: 'edit' | 'remove'): Promise<Message> {
    const post = await this.inThread(viewer, place);
    if (!canPost(viewer.actor, action, { state: post.state, authorId: post.author.id })) {
      throw new Forbidden(viewer.actor.accountId === null ? 'sign-in-first' : 'forbidden');
    }
    return post;
  }

  private async inThread(viewer: Viewer, { id, postId }: Place): Promise<Message> {
    const post = await this.posts.find(viewer.actor, postId, viewer.locale);
    if (post.threadId !== id || post.html === null) throw new NotFound();
    return post;
  }

  private async threadOf(viewer: Viewer, post: Message): Promise<{ threadTitle: string; path: string }> {
    const thread = await this.threads.find(viewer.actor, post.threadId, viewer.locale);
    return { threadTitle: thread.title, path: threadPath(thread, post.number) };
  }

  private async pathOf(viewer: Viewer, post: Message): Promise<string> {
    return (await this.threadOf(viewer, post)).path;
  }
}

const statusOf = ({ stale, problems }: Sent): number => (stale ? 409 : problems ? 422 : 200);
