import { type Post, PostReleases, PostsRepository, type Thread, ThreadsRepository } from '@forum/discussion';
import { type Actor, actorParameters } from '@forum/identity';
import { isId, NotFound, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

export interface ModeratedPost {
  readonly post: Post;
  readonly thread: Thread;
}

/** Posts as moderation handles them: found through visibility, locked, hidden and brought back with their thread's count. */
@Injectable()
export class ModeratedPosts {
  constructor(
    private readonly posts: PostsRepository,
    private readonly threads: ThreadsRepository,
    private readonly releases: PostReleases,
  ) {}

  /** The row is held until the transaction ends: reports and decisions on one post come one after the other. @throws NotFound */
  async lock(tx: Tx, actor: Actor, postId: string): Promise<ModeratedPost> {
    if (!isId(postId)) throw new NotFound();
    await this.posts.lock(tx, postId);
    const asked = { actor: actorParameters(actor), locale: 'fr' as const };
    const post = await this.posts.find(tx, postId, asked);
    const thread = post && (await this.threads.find(tx, post.threadId, asked));
    if (!post || !thread || post.html === null) throw new NotFound();
    return { post, thread };
  }

  /** The community of its thread, and what the actor is to it. */
  async communityOf(reader: Reader, actor: Actor, { threadId }: Post): Promise<Thread['community']> {
    const asked = { actor: actorParameters(actor), locale: 'fr' as const };
    return (await this.threads.find(reader, threadId, asked))?.community ?? null;
  }

  async hide(tx: Tx, post: Post): Promise<void> {
    await this.posts.setState(tx, post.id, 'hidden');
    await this.posts.touchThread(tx, post.threadId, -1);
  }

  /** What waited, or was refused before anyone could read it, is public. */
  async release(tx: Tx, post: Post): Promise<void> {
    await this.releases.create(tx, post);
  }

  /** It waits again. */
  async withdraw(tx: Tx, post: Post, actorId: string): Promise<void> {
    await this.releases.delete(tx, post, actorId);
  }

  /** What waited is hidden without ever having been counted. */
  async refuse(tx: Tx, post: Post): Promise<void> {
    await this.posts.setState(tx, post.id, 'hidden');
    await this.posts.touchThread(tx, post.threadId, 0);
  }

  /** What was refused waits again. */
  async unrefuse(tx: Tx, post: Post): Promise<void> {
    await this.posts.setState(tx, post.id, 'held');
    await this.posts.touchThread(tx, post.threadId, 0);
  }

  async restore(tx: Tx, post: Post): Promise<void> {
    await this.posts.setState(tx, post.id, 'published');
    await this.posts.touchThread(tx, post.threadId, 1);
  }
}
