import { canThread, type Thread, threadFactsOf, threadPath } from '@forum/discussion';
import { Forbidden } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import { shownTitle } from '../authors.js';
import { ThreadView } from '../threads/thread-view.js';

/** The discussion that a person who curates has before them. */
@Injectable()
export class CuratedThread {
  constructor(private readonly threadView: ThreadView) {}

  /** @throws NotFound, Forbidden */
  async find(viewer: Viewer, id: string): Promise<Thread> {
    const thread = await this.threadView.threads.find(viewer.actor, id, viewer.locale);
    if (!mayCurate(viewer, thread)) throw new Forbidden();
    return thread;
  }

  shown(thread: Thread) {
    return { id: thread.id, title: shownTitle(thread), path: threadPath(thread) };
  }
}

export function mayCurate({ actor }: Viewer, thread: Thread): boolean {
  return canThread(actor, 'move', threadFactsOf(thread));
}
