import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters, isSignedIn } from '@forum/identity';
import sql, { Database, hashToken, isId, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Draft } from '../drafts/drafts.service.js';
import { postVisibleTo } from '../posts/post.policy.js';
import type { Thread } from '../threads/thread.js';
import { ThreadsRepository } from '../threads/threads.repository.js';

/** A thread and how many of its messages the reader has not seen. */
export interface UnreadThread extends Thread {
  readonly unread: number;
  readonly firstUnread: number;
}

/** A reader's own state in a thread. */
export interface OwnReading {
  /** Of the last message seen; 0 for a visitor or a first reading. */
  readonly number: number;
  readonly draft: Draft | undefined;
}

export interface OpenedThread {
  readonly thread: Thread;
  /** Decisions about it are shown among its messages. */
  readonly curated: boolean;
  readonly own: OwnReading;
}

export interface Opening {
  readonly locale: Locale;
  /** Of a text that this browser sent while its session had expired. */
  readonly claimToken?: string | undefined;
}

interface Unread {
  threadId: string;
  unread: number;
  firstUnread: number;
}

/** Read positions: the reader's own, and the only thing that reading changes. */
@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
  ) {}

  /** A thread and what is this reader's own about it. @throws NotFound as `ThreadsService.find` does */
  async open(actor: Actor, id: string, { locale, claimToken }: Opening): Promise<OpenedThread> {
    const parked = claimToken === undefined ? null : hashToken(claimToken);
    const asked = { actor: actorParameters(actor), locale, parked };
    const row = isId(id) ? await this.threads.findWithOwn(this.database.reader, id, asked) : undefined;
    if (!row) throw new NotFound();
    const { ownNumber, ownDraft, curated, ...thread } = row;
    const draft = ownDraft
      ? { ...ownDraft, kind: 'message' as const, threadId: id, updatedAt: new Date(ownDraft.updatedAt) }
      : undefined;
    return { thread, curated, own: { number: ownNumber ?? 0, draft: isSignedIn(actor) ? draft : undefined } };
  }

  /** The number of the last message that this person has seen in the thread; 0 for a visitor or a first reading. */
  async position(actor: Actor, threadId: string): Promise<number> {
    if (!isSignedIn(actor)) return 0;
    const row = await this.database.reader.one<{ number: number }>(sql`
      select number from read_position where account_id = ${actor.accountId} and thread_id = ${threadId}`);
    return row?.number ?? 0;
  }

  /** Only moves forward. */
  async advance(actor: Actor, threadId: string, number: number): Promise<void> {
    if (!isSignedIn(actor)) return;
    await this.database.reader.rows(sql`
      insert into read_position as mine (account_id, thread_id, number)
      values (${actor.accountId}, ${threadId}, ${number})
      on conflict (account_id, thread_id) do update set number = excluded.number, updated_at = now()
      where mine.number < excluded.number`);
  }

  /** Unread messages by thread, for a list that the reader is already allowed to see: visible messages by others only. */
  async unreadIn(actor: Actor, threadIds: readonly string[]): Promise<Map<string, number>> {
    if (!isSignedIn(actor) || threadIds.length === 0) return new Map();
    const rows = await this.database.reader.rows<Unread>(sql`
      select post.thread_id as "threadId", count(*)::int as unread
      from read_position mine
      join post on post.thread_id = mine.thread_id and post.number > mine.number
      where mine.account_id = ${actor.accountId} and mine.thread_id = any(${threadIds}::bigint[])
        and post.author_id <> mine.account_id and ${postVisibleTo(actorParameters(actor))}
      group by post.thread_id`);
    return new Map(rows.map((row) => [row.threadId, row.unread]));
  }

  /** What is new for this person since an instant, newest first: messages by others, not yet read. */
  async newSince(actor: Actor, since: Date, locale: Locale): Promise<UnreadThread[]> {
    if (!isSignedIn(actor)) return [];
    const unread = await this.database.reader.rows<Unread>(sql`
      select post.thread_id as "threadId", count(*)::int as unread, min(post.number) as "firstUnread"
      from post
      left join read_position mine on mine.account_id = ${actor.accountId} and mine.thread_id = post.thread_id
      where post.state = 'published' and post.published_at > ${since} and post.number > coalesce(mine.number, 0)
        and post.author_id <> ${actor.accountId} and ${postVisibleTo(actorParameters(actor))}
      group by post.thread_id order by max(post.published_at) desc limit 100`);
    return this.withThreads(actor, unread, locale);
  }

  private async withThreads(
    actor: Actor,
    unread: readonly Unread[],
    locale: Locale,
  ): Promise<UnreadThread[]> {
    const ids = unread.map((row) => row.threadId);
    const found = await this.threads.findMany(this.database.reader, ids, {
      actor: actorParameters(actor),
      locale,
    });
    const byId = new Map(found.map((thread) => [thread.id, thread]));
    return unread.flatMap(({ threadId, unread: count, firstUnread }) => {
      const thread = byId.get(threadId);
      return thread ? [{ ...thread, unread: count, firstUnread }] : [];
    });
  }
}
