import { type Poll, PollsService, type Thread, threadPath } from '@forum/discussion';
import { isSignedIn } from '@forum/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { Viewer } from '../../http/index.js';
import { ThreadAside } from '../threads/thread-aside.js';
import { type ShowingPoll } from './poll.partial.js';
import { PollsAbove } from './polls-above.partial.js';

/** Puts the questions of a discussion above its messages: those that are open on every page, all on the first. */
@Injectable()
export class PollShowing implements OnModuleInit {
  constructor(
    private readonly polls: PollsService,
    private readonly asides: ThreadAside,
  ) {}

  onModuleInit(): void {
    this.asides.addAbove({ show: (viewer, thread, page) => this.above(viewer, thread, page) });
  }

  of({ locale, timeZone, csrf, actor }: Viewer, thread: Thread): ShowingPoll {
    const path = threadPath(thread);
    return { locale, timeZone, csrf: csrf ?? undefined, signedIn: isSignedIn(actor), path };
  }

  private async above(viewer: Viewer, thread: Thread, page: number): Promise<ComponentChildren> {
    const polls = await this.polls.list(viewer.actor, thread);
    const shown = polls.filter(({ closedAt }: Poll) => page === 1 || closedAt === null);
    const mayOpen = page === 1 && this.polls.mayOpen(viewer.actor, thread);
    return PollsAbove({ polls: shown, mayOpen, threadId: thread.id, showing: this.of(viewer, thread) });
  }
}
