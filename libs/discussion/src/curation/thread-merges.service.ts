import type { Actor } from '@forum/identity';
import sql, { Conflict, Database, Invalid, parse, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { mergeSchema } from './curation.schema.js';
import { CurationRecorder } from './curation-recorder.js';
import { HeldThreads } from './held-threads.js';
import { type HeldThread, MovedPostsRepository } from './moved-posts.repository.js';

/** A merge: all messages of one thread go behind those of another; the address of the first leads to the second. */
@Injectable()
export class ThreadMergesService {
  constructor(
    private readonly database: Database,
    private readonly held: HeldThreads,
    private readonly moved: MovedPostsRepository,
    private readonly recorder: CurationRecorder,
    private readonly network: NetworkService,
  ) {}

  /** @returns the id of the thread that holds the messages. @throws Invalid, NotFound, Forbidden, Conflict */
  async create(actor: Actor, threadId: string, input: unknown): Promise<string> {
    const { into, reason } = this.read(threadId, input);
    await this.database.transaction(async (tx) => {
      const which = sql`thread_id = ${threadId}`;
      const threads = await this.held.hold(tx, actor, { threadId, action: 'merge', which, with: [into] });
      const target = threads.get(into);
      if (!target) throw Invalid.field('into', 'not-a-discussion');
      if (target.hidden) throw Invalid.field('into', 'curation-hidden');
      if (target.community?.id !== threads.own.community?.id) throw Invalid.field('into', 'other-community');
      await this.join(tx, actor, { source: threads.own, target, reason });
    });
    return into;
  }

  /** What is asked for, before it is done. @throws Invalid */
  read(threadId: string, input: unknown): { into: string; reason: string } {
    const wanted = parse(mergeSchema, input);
    if (wanted.into === threadId) throw Invalid.field('into', 'same-discussion');
    return wanted;
  }

  private async join(
    tx: Tx,
    actor: Actor,
    { source, target, reason }: { source: HeldThread; target: HeldThread; reason: string },
  ): Promise<void> {
    const { maxPosts } = this.network.settings.curation;
    const id = await this.recorder.taken(tx, actor, {
      kind: 'merge',
      threadId: source.id,
      targetId: target.id,
      place: source.lastNumber,
      targetPlace: target.lastNumber,
      reason,
      before: {
        posts: source.posts,
        target: { lastNumber: target.lastNumber, lastPostAt: target.lastPostAt },
      },
      after: {},
    });
    const after = target.numbersGiven;
    const count = await this.moved.plan(tx, id, {
      which: sql`thread_id = ${source.id}`,
      to: target.id,
      after,
    });
    if (count > maxPosts) throw new Conflict('curation-too-many', { max: maxPosts });
    await this.moved.carryReaders(tx, id, { from: source.id, to: target.id });
    await this.moved.go(tx, id);
    await this.moved.change(
      tx,
      target.id,
      sql`posts = posts + ${source.posts}, last_number = ${after + count},
        last_post_at = greatest(last_post_at, ${source.lastPostAt}::timestamptz)`,
    );
    await this.moved.change(tx, source.id, sql`posts = 0, merged_into = ${target.id}`);
  }
}
