import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters } from '@forum/identity';
import { Database, isId, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PostsRepository } from '../posts/posts.repository.js';
import type { Thread } from '../threads/thread.js';
import { ThreadsRepository } from '../threads/threads.repository.js';
import { CurationsRepository } from './curations.repository.js';

/** Old addresses: where a thread's messages, or one of them, are now. Nobody is led to what they may not read. */
@Injectable()
export class ThreadTrails {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
    private readonly posts: PostsRepository,
    private readonly curations: CurationsRepository,
  ) {}

  /** The thread, or the one that has its messages now. @throws NotFound */
  async find(actor: Actor, id: string, locale: Locale): Promise<Thread> {
    if (!isId(id)) throw new NotFound();
    const asked = { actor: actorParameters(actor), locale };
    const thread = await this.threads.find(this.database.reader, id, asked);
    if (thread) return thread;
    return this.find(actor, (await this.curations.successor(this.database.reader, id)) ?? '', locale);
  }

  /** Where the message with this old number is now, when this reader may know; undefined when it never left. */
  async whereabouts(
    actor: Actor,
    place: { threadId: string; number: number },
    locale: Locale,
  ): Promise<{ thread: Thread; number: number } | undefined> {
    const { threadId, number } = place;
    const found = await this.curations.whereabouts(this.database.reader, threadId, number);
    if (!found || (found.threadId === threadId && found.number === number)) return undefined;
    const asked = { actor: actorParameters(actor), locale };
    const thread = await this.threads.find(this.database.reader, found.threadId, asked);
    const range = { first: found.number, last: found.number };
    const [post] = await this.posts.between(this.database.reader, found.threadId, range, asked);
    return thread && post ? { thread, number: found.number } : undefined;
  }
}
