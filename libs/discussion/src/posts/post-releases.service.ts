import { Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { signalThread } from '../live/thread-signal.js';
import { THREAD_OPENED } from '../threads/thread.facts.js';
import { POST_HIDDEN, POST_PUBLISHED } from './post.facts.js';
import type { Post } from './post.js';
import { PostsRepository } from './posts.repository.js';

/** A held message becomes public, or goes back to waiting. Moderation decides it, in the same transaction. */
@Injectable()
export class PostReleases {
  constructor(
    private readonly posts: PostsRepository,
    private readonly facts: Facts,
  ) {}

  /** From this instant everyone may read it: digests, counts and feeds know of it now, and not before. */
  async create(tx: Tx, post: Post): Promise<void> {
    const { id: postId, threadId, author } = post;
    const opens = await this.posts.release(tx, postId);
    const data = { postId, threadId };
    if (opens) await this.facts.record(tx, { kind: THREAD_OPENED, actorId: author.id, data });
    await this.facts.record(tx, { kind: POST_PUBLISHED, actorId: author.id, data });
    await signalThread(tx, threadId);
  }

  /** It waits again, as if it had never been released. */
  async delete(tx: Tx, post: Post, actorId: string | null): Promise<void> {
    await this.posts.withdraw(tx, post.id);
    const data = { postId: post.id, threadId: post.threadId };
    await this.facts.record(tx, { kind: POST_HIDDEN, actorId, data });
  }
}
