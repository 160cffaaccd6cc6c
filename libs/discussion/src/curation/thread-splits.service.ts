import type { Actor } from '@forum/identity';
import sql, { Conflict, Database, Invalid, join, parse, type Sql, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { slugOf } from '../threads/slug.js';
import { type Split, splitSchema } from './curation.schema.js';
import { CurationRecorder } from './curation-recorder.js';
import { HeldThreads } from './held-threads.js';
import { type HeldThread, MovedPostsRepository } from './moved-posts.repository.js';

/** A split: some messages of a thread become a thread of their own; where they stood, a notice says where they are. */
@Injectable()
export class ThreadSplitsService {
  constructor(
    private readonly database: Database,
    private readonly held: HeldThreads,
    private readonly moved: MovedPostsRepository,
    private readonly recorder: CurationRecorder,
    private readonly network: NetworkService,
  ) {}

  /** @returns the id of the new thread. @throws Invalid, NotFound, Forbidden, Conflict */
  async create(actor: Actor, threadId: string, input: unknown): Promise<string> {
    const split = parse(splitSchema(this.network.settings), input);
    const which = sql`thread_id = ${threadId} and ${chosen(split)}`;
    return this.database.transaction(async (tx) => {
      const { own } = await this.held.hold(tx, actor, { threadId, action: 'split', which });
      await this.refuseUnfit(tx, which);
      return this.part(tx, actor, { source: own, split, which });
    });
  }

  /** Whoever opens the new thread must be readable: its first message is what everything shows of it. */
  private async refuseUnfit(tx: Tx, which: Sql): Promise<void> {
    const first = await tx.one<{ state: string }>(
      sql`select state from post where ${which} order by number limit 1`,
    );
    if (!first) throw Invalid.field('posts', 'no-post-chosen');
    if (first.state !== 'published') throw Invalid.field('posts', 'first-not-published');
  }

  private async part(
    tx: Tx,
    actor: Actor,
    { source, split, which }: { source: HeldThread; split: Split; which: Sql },
  ): Promise<string> {
    const { maxPosts } = this.network.settings.curation;
    const { title, reason } = split;
    const targetId = await this.moved.openSplit(tx, { title, slug: slugOf(title), from: source.id, which });
    const first = await tx.one<{ number: number }>(
      sql`select min(number) as number from post where ${which}`,
    );
    const id = await this.recorder.taken(tx, actor, {
      kind: 'split',
      threadId: source.id,
      targetId,
      place: Number(first?.number) - 1,
      targetPlace: 0,
      reason,
      before: { lastPostAt: source.lastPostAt },
      after: {},
    });
    const count = await this.moved.plan(tx, id, { which, to: targetId, after: 0 });
    if (count > maxPosts) throw new Conflict('curation-too-many', { max: maxPosts });
    await this.moved.copyReaders(tx, id, { from: source.id, to: targetId });
    await this.moved.go(tx, id);
    await this.count(tx, id, { source: source.id, target: targetId, count });
    return targetId;
  }

  private async count(
    tx: Tx,
    id: string,
    { source, target, count }: { source: string; target: string; count: number },
  ): Promise<void> {
    const published = await this.moved.published(tx, id);
    const latest = (threadId: string) =>
      sql`coalesce((select max(published_at) from post where thread_id = ${threadId} and state = 'published'), last_post_at)`;
    await this.moved.change(tx, source, sql`posts = posts - ${published}, last_post_at = ${latest(source)}`);
    await this.moved.change(
      tx,
      target,
      sql`posts = ${published}, last_number = ${count}, last_post_at = ${latest(target)}`,
    );
  }
}

function chosen({ posts, from, to }: Split): Sql {
  const ways: Sql[] = [];
  if (posts.length > 0) ways.push(sql`post.number = any(${posts}::int[])`);
  if (from !== undefined) ways.push(sql`post.number between ${from} and ${to ?? 2_147_483_647}`);
  return sql`post.number > 1 and (${join(ways, ' or ')})`;
}
