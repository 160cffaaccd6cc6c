import type { Thread } from '@forum/discussion';
import { moderates, ThreadMeasuresService } from '@forum/moderation';
import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { AsideForm } from '../../discussion/threads/thread-aside.js';
import type { Viewer } from '../../http/index.js';
import { ThreadModerationAside } from './thread-moderation.partial.js';

/** Beside a discussion, for those who moderate: close, reopen, hide, restore. */
@Injectable()
export class ThreadModeration implements AsideForm {
  constructor(private readonly measures: ThreadMeasuresService) {}

  async show({ actor, locale, csrf }: Viewer, thread: Thread): Promise<ComponentChildren> {
    if (!moderates(actor)) return null;
    const { state, hidden, held, author, community } = thread;
    const may = await this.measures.may(actor, { state, hidden, held, authorId: author.id, community });
    return <ThreadModerationAside locale={locale} csrf={csrf ?? undefined} threadId={thread.id} may={may} />;
  }
}
