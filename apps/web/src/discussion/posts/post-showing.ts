import { type Thread, threadPath } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Clock, CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import type { ShowingPosts } from './post-message.partial.js';

/** What every message of a thread is shown with: the reader's language and clock, the names of sectors, the thread's address. */
@Injectable()
export class PostShowing {
  constructor(
    private readonly network: NetworkService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  get pageSize(): number {
    return this.network.settings.page.posts;
  }

  of(viewer: Viewer, thread: Thread, canReply: boolean): ShowingPosts {
    const path = threadPath(thread);
    return {
      locale: viewer.locale,
      sectors: this.network.sectors,
      profiles: isSignedIn(viewer.actor),
      now: this.clock.now(),
      timeZone: viewer.timeZone,
      actor: viewer.actor,
      path,
      url: `${this.config.baseUrl}${path}`,
      canReply,
    };
  }
}
