import { type Actor, actorParameters } from '@forum/identity';
import sql, { Database, isId, NotFound, Notifications } from '@forum/kernel';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { threadVisibleTo } from '../threads/thread.policy.js';
import { THREAD_CHANNEL } from './thread-signal.js';

/** Messages by others that came after the one asked about. */
export interface ThreadNews {
  readonly count: number;
  /** The number of the first; null when there is none. */
  readonly first: number | null;
}

/** Who watches which thread in this process. A signal says only that something happened: what, each asks for themselves. */
@Injectable()
export class LiveThreadsService implements OnModuleDestroy {
  readonly #watchers = new Map<string, Set<() => void>>();
  #stop: Promise<() => void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly notifications: Notifications,
  ) {}

  /** Calls `changed` whenever the thread may have changed, in whatever process. @returns what stops it */
  async watch(threadId: string, changed: () => void): Promise<() => void> {
    const watchers = this.#watchers.get(threadId) ?? new Set();
    this.#watchers.set(threadId, watchers.add(changed));
    this.#stop ??= this.notifications.listen(THREAD_CHANNEL, (threadId) => this.hear(threadId));
    await this.#stop;
    return () => {
      watchers.delete(changed);
      if (watchers.size === 0 && this.#watchers.get(threadId) === watchers) this.#watchers.delete(threadId);
    };
  }

  /** @throws NotFound when the actor may not read the thread, or not any more */
  async news(actor: Actor, threadId: string, after: number): Promise<ThreadNews> {
    const asked = actorParameters(actor);
    const news = isId(threadId)
      ? await this.database.reader.one<ThreadNews>(sql`
          select count(post.id)::int as count, min(post.number) as first
          from thread
          left join post on post.thread_id = thread.id and post.number > ${after} and post.state = 'published'
            and post.author_id is distinct from ${asked.accountId}
          where thread.id = ${threadId} and ${threadVisibleTo(asked)}
          group by thread.id`)
      : undefined;
    if (!news) throw new NotFound();
    return news;
  }

  async onModuleDestroy(): Promise<void> {
    this.#watchers.clear();
    (await this.#stop)?.();
  }

  /** Null: the connection was lost, so anything may have happened. */
  private hear(threadId: string | null): void {
    const heard = threadId === null ? [...this.#watchers.values()] : [this.#watchers.get(threadId) ?? []];
    for (const watchers of heard) for (const changed of [...watchers]) changed();
  }
}
