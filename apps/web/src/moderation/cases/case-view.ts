import { type Post, PostsService, ThreadsService, threadPath } from '@forum/discussion';
import { Clock, NotFound } from '@forum/kernel';
import { FlagsService } from '@forum/moderation';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import { readingOf } from '../reading.js';
import type { CasePageProps } from './case.page.js';
import { CasePeople } from './case-people.js';

export type CaseContent = Omit<CasePageProps, 'shell' | 'may' | 'words' | 'note' | 'errors'>;

/** What the page of one message shows a moderator. */
@Injectable()
export class CaseView {
  constructor(
    private readonly posts: PostsService,
    private readonly threads: ThreadsService,
    private readonly flags: FlagsService,
    private readonly people: CasePeople,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for what is not in this discussion, not visible, or taken away by its author */
  async find(viewer: Viewer, { id, postId }: { id: string; postId: string }): Promise<Post> {
    const post = await this.posts.find(viewer.actor, postId, viewer.locale);
    if (post.threadId !== id || post.html === null) throw new NotFound();
    return post;
  }

  /** @throws Forbidden for whoever does not moderate */
  async read(viewer: Viewer, post: Post): Promise<CaseContent> {
    const { actor, locale } = viewer;
    const flags = await this.flags.ofPost(actor, post.id);
    const thread = await this.threads.find(actor, post.threadId, locale);
    const { person, measures, item, minutes } = await this.people.of(viewer, post);
    return {
      post,
      around: await this.around(viewer, post),
      thread: {
        id: thread.id,
        title: thread.title,
        lang: thread.lang,
        path: threadPath(thread, post.number),
      },
      flags,
      person,
      item,
      minutes,
      viewerId: actor.accountId,
      measures,
      own: post.author.id === actor.accountId,
      pending: measures.some(({ decidedBy, endedAt }) => decidedBy === null && endedAt === null),
      ...readingOf(viewer, this.clock.now()),
    };
  }

  async pathOf({ actor, locale }: Viewer, post: Post): Promise<string> {
    return threadPath(await this.threads.find(actor, post.threadId, locale), post.number);
  }

  private async around({ actor, locale }: Viewer, post: Post): Promise<Post[]> {
    const range = { first: post.number - 1, last: post.number + 1 };
    const posts = await this.posts.between(actor, post.threadId, range, locale);
    return posts.filter(({ id }) => id !== post.id);
  }
}
