import type { OpenedThread, Post } from '@forum/discussion';
import { IgnoredPeopleService } from '@forum/identity';
import { WaitingPosts } from '@forum/moderation';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import { OldAddresses } from '../curation/old-addresses.js';
import { ThreadAside } from './thread-aside.js';

/** What stands above, beside and among the messages of a page. */
@Injectable()
export class ThreadSurroundings {
  constructor(
    private readonly asides: ThreadAside,
    private readonly held: WaitingPosts,
    private readonly old: OldAddresses,
    private readonly ignored: IgnoredPeopleService,
  ) {}

  async of(viewer: Viewer, opened: OpenedThread, { posts, page }: { posts: readonly Post[]; page: number }) {
    const { thread } = opened;
    const held = posts.filter(({ state }) => state === 'held').map(({ id }) => id);
    return {
      ignored: await this.ignored.among(viewer.actor, [...new Set(posts.map(({ author }) => author.id))]),
      waiting: await this.held.of(viewer.actor, held),
      notes: await this.old.notes(viewer, opened),
      aside: await this.asides.of(viewer, thread),
      above: await this.asides.above(viewer, thread, page),
    };
  }
}
