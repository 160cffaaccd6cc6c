import { type Actor, actorParameters } from '@forum/identity';
import { Forbidden, Invalid, isId, NotFound, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PostsRepository } from '../posts/posts.repository.js';
import type { Thread } from '../threads/thread.js';
import { canThread, type ThreadFacts } from '../threads/thread.policy.js';
import { type Asked, ThreadsRepository } from '../threads/threads.repository.js';
import { CurationsRepository } from './curations.repository.js';

interface Aim {
  readonly threadId: string;
  readonly replyTo: string | null;
}

/** The threads that messages stand in. An answer goes where its thread's messages went while it was written. */
@Injectable()
export class PostPlaces {
  constructor(
    private readonly threads: ThreadsRepository,
    private readonly posts: PostsRepository,
    private readonly curations: CurationsRepository,
  ) {}

  find(reader: Reader, threadId: string, asked: Asked): Promise<Thread | undefined> {
    return this.threads.find(reader, threadId, asked);
  }

  /** Holds the thread to write in, and gives its id. @throws NotFound, Forbidden `thread-closed`, Invalid `replyTo` */
  async hold(tx: Tx, actor: Actor, aim: Aim): Promise<string> {
    const threadId = await this.lock(tx, actor, aim.threadId);
    if (aim.replyTo === null || (await this.posts.isIn(tx, threadId, aim.replyTo))) return threadId;
    const elsewhere = await this.curations.threadOfMoved(tx, threadId, aim.replyTo);
    if (elsewhere === undefined) throw Invalid.field('replyTo', 'unknown-post');
    return this.lock(tx, actor, elsewhere);
  }

  /** Ends: whatever was merged is seen by nobody, so nothing is merged into it. */
  private async lock(tx: Tx, actor: Actor, id: string): Promise<string> {
    if (!isId(id)) throw new NotFound();
    const thread = await this.threads.lockForReply(tx, id, actorParameters(actor));
    if (!thread) return this.lock(tx, actor, (await this.curations.successor(tx, id)) ?? '');
    if (!canThread(actor, 'reply', thread)) throw new Forbidden(refusalOf(thread));
    return id;
  }
}

/** Why an answer is refused: a discussion that takes answers refuses only those who do not belong. */
function refusalOf({ state, hidden, community }: ThreadFacts): string {
  return community !== null && state === 'open' && !hidden ? 'members-only' : 'thread-closed';
}
