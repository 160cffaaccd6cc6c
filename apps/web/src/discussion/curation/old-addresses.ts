import {
  type Curation,
  CurationsService,
  type OpenedThread,
  type Post,
  type Thread,
  ThreadTrails,
  threadPath,
} from '@forum/discussion';
import { NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';

/** Addresses of discussions and messages that have moved; what is told among the messages. */
@Injectable()
export class OldAddresses {
  constructor(
    private readonly trails: ThreadTrails,
    private readonly curations: CurationsService,
  ) {}

  /** The discussion, or the one that has its messages now. @throws NotFound */
  find({ actor, locale }: Viewer, id: string): Promise<Thread> {
    return this.trails.find(actor, id, locale);
  }

  /** For a discussion that is not there: where its message is, or where all of them are. @throws what was thrown */
  async instead(
    viewer: Viewer,
    id: string,
    { number, error }: { number?: number | undefined; error: unknown },
  ): Promise<string> {
    if (!(error instanceof NotFound)) throw error;
    const thread = await this.find(viewer, id);
    return (
      (number === undefined ? undefined : await this.messageMoved(viewer, id, number)) ?? threadPath(thread)
    );
  }

  /** Where a message went that is asked for by a number that is no longer in the discussion. */
  async movedAway(
    viewer: Viewer,
    thread: Thread,
    { number, posts }: { number: number | undefined; posts: readonly Post[] },
  ): Promise<string | undefined> {
    if (number === undefined || posts.some((post) => post.number === number)) return undefined;
    return this.messageMoved(viewer, thread.id, number);
  }

  /** Decisions that stand, for a discussion that has any. */
  async notes(
    { actor }: Viewer,
    { thread, curated }: Pick<OpenedThread, 'thread' | 'curated'>,
  ): Promise<Curation[]> {
    if (!curated) return [];
    return (await this.curations.list(actor, thread.id)).filter(({ undoneAt }) => undoneAt === null);
  }

  private async messageMoved(
    { actor, locale }: Viewer,
    threadId: string,
    number: number,
  ): Promise<string | undefined> {
    const found = await this.trails.whereabouts(actor, { threadId, number }, locale);
    return found && threadPath(found.thread, found.number);
  }
}
