import {
  canPost,
  canThread,
  type OpenedThread,
  type OwnReading,
  type Post,
  PostsService,
  ReadingService,
  type Thread,
  ThreadsService,
  threadFactsOf,
} from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import type { ShowingPosts } from '../posts/post-message.partial.js';
import { PostShowing } from '../posts/post-showing.js';
import type { ReplySectionProps } from '../posts/reply-section.partial.js';
import { RegisterDirectory } from '../register-directory.js';
import type { ThreadPageProps } from './thread.page.js';

export interface PageOfPosts {
  readonly page: number;
  readonly pages: number;
  readonly range: { readonly first: number; readonly last: number };
  readonly posts: readonly Post[];
}

/** What the thread's page shows, read in a constant number of queries. */
@Injectable()
export class ThreadView {
  constructor(
    readonly threads: ThreadsService,
    readonly posts: PostsService,
    private readonly reading: ReadingService,
    private readonly register: RegisterDirectory,
    private readonly shown: PostShowing,
  ) {}

  /** The page holding message `message`, or page number `page`; out of range is the nearest that exists. */
  async pageOf(
    viewer: Viewer,
    thread: Thread,
    wanted: { message?: number; page?: number },
  ): Promise<PageOfPosts> {
    const size = this.shown.pageSize;
    const pages = Math.max(1, Math.ceil(thread.lastNumber / size));
    const asked = wanted.message === undefined ? (wanted.page ?? 1) : Math.ceil(wanted.message / size);
    const page = Math.min(Math.max(asked, 1), pages);
    const range = { first: (page - 1) * size + 1, last: page * size };
    return {
      page,
      pages,
      range,
      posts: await this.posts.between(viewer.actor, thread.id, range, viewer.locale),
    };
  }

  /** The thread with what is the reader's own: how far they read, and a draft. @throws NotFound */
  open({ actor, locale }: Viewer, id: string, claimToken: string | undefined): Promise<OpenedThread> {
    return this.reading.open(actor, id, { locale, claimToken });
  }

  /** Where the reader was, then moved to the end of this page: the only thing that reading changes. */
  async read(
    viewer: Viewer,
    posts: readonly Post[],
    { number }: OwnReading,
  ): Promise<ThreadPageProps['read']> {
    const last = posts.at(-1);
    if (!isSignedIn(viewer.actor) || !last) return { number: 0, unread: 0 };
    const unread = posts.filter((post) => isUnread(post, number, viewer)).length;
    if (viewer.visits && last.number > number)
      await this.reading.advance(viewer.actor, last.threadId, last.number);
    return { number, unread };
  }

  async place(thread: Thread, { locale }: Viewer): Promise<ThreadPageProps['place']> {
    const { themes, leads } = await this.register.current();
    const theme = themes.find(({ number }) => number === thread.theme);
    return {
      theme: { number: thread.theme, title: theme?.title[locale] ?? '' },
      leads: leads
        .filter(({ code }) => thread.leads.includes(code))
        .map((lead) => ({
          code: lead.code,
          theme: lead.theme,
          title: lead.title[locale],
          state: lead.state,
        })),
    };
  }

  showing(viewer: Viewer, thread: Thread): ShowingPosts {
    return this.shown.of(viewer, thread, replyBarrier(viewer, thread) === 'none');
  }
}

/** What keeps this reader from answering, in the order in which it can be lifted. */
export function replyBarrier({ actor }: Viewer, thread: Thread): ReplySectionProps['barrier'] {
  if (thread.state !== 'open' || thread.hidden || thread.held) return 'closed';
  if (!isSignedIn(actor)) return 'sign-in';
  if (actor.suspended) return 'suspended';
  if (!actor.profileComplete) return 'profile';
  return canThread(actor, 'reply', threadFactsOf(thread)) ? 'none' : 'members';
}

export function mayEditThread({ actor }: Viewer, thread: Thread): boolean {
  return canThread(actor, 'rename', threadFactsOf(thread));
}

function isUnread(post: Post, position: number, { actor }: Viewer): boolean {
  const may = { state: post.state, authorId: post.author.id };
  return post.number > position && post.author.id !== actor.accountId && canPost(actor, 'read', may);
}
