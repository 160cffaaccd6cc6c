import type { ActorSql } from '@forum/identity';
import sql, { type Reader, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { threadVisibleTo } from '../threads/thread.policy.js';
import type { Curation, CurationKind } from './curation.js';

export interface NewCuration {
  readonly kind: CurationKind;
  readonly threadId: string;
  readonly targetId: string | null;
  readonly place: number;
  readonly targetPlace: number | null;
  readonly reason: string | null;
  readonly before: object;
  readonly after: object;
  readonly decidedBy: string | null;
}

/** A decision as it is taken back. */
export interface StoredCuration extends Omit<NewCuration, 'before' | 'after'> {
  readonly id: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly undone: boolean;
  readonly late: boolean;
}

const within = (days: number): Sql => sql`curation.decided_at > now() - make_interval(days => ${days})`;

@Injectable()
export class CurationsRepository {
  async insert(tx: Tx, one: NewCuration): Promise<string> {
    const row = await tx.one<{ id: string }>(sql`
      insert into curation (kind, thread_id, target_id, place, target_place, reason, before, after, decided_by)
      values (${one.kind}, ${one.threadId}, ${one.targetId}, ${one.place}, ${one.targetPlace}, ${one.reason},
        ${JSON.stringify(one.before)}::jsonb, ${JSON.stringify(one.after)}::jsonb, ${one.decidedBy})
      returning id`);
    return (row as { id: string }).id;
  }

  /** Holds the decision, so that it is taken back once. */
  async lock(tx: Tx, id: string, days: number): Promise<StoredCuration | undefined> {
    return tx.one<StoredCuration>(sql`
      select id, kind, thread_id as "threadId", target_id as "targetId", place, target_place as "targetPlace", reason,
        before, after, decided_by as "decidedBy", undone_at is not null as undone, not (${within(days)}) as late
      from curation where id = ${id} for update`);
  }

  async markUndone(tx: Tx, id: string, undoneBy: string | null): Promise<void> {
    await tx.rows(sql`update curation set undone_at = now(), undone_by = ${undoneBy} where id = ${id}`);
  }

  /** What was decided about a thread that the caller has found through its visibility, oldest first. */
  async of(
    reader: Reader,
    threadId: string,
    { actor, days }: { actor: ActorSql; days: number },
  ): Promise<Curation[]> {
    return reader.rows<Curation>(sql`
      select curation.id, curation.kind, curation.thread_id as "threadId", curation.target_id as "targetId",
        case when curation.thread_id = ${threadId} then curation.place else curation.target_place end as place,
        curation.posts, curation.reason, curation.decided_at as "decidedAt", curation.undone_at as "undoneAt",
        case when decider.closed_at is null and decider.id is not null
          then json_build_object('id', decider.id::text, 'name', decider.name) end as by,
        case when thread.id is not null and (${threadVisibleTo(actor)} or thread.merged_into = ${threadId})
          then json_build_object('id', thread.id::text, 'slug', thread.slug, 'title', thread.title,
            'lang', thread.lang) end as other,
        case when curation.kind = 'move' then curation.before end as before,
        case when curation.kind = 'move' then curation.after end as after,
        curation.undone_at is null and ${within(days)} as reversible
      from curation
      left join account decider on decider.id = curation.decided_by
      left join thread
        on thread.id = case when curation.thread_id = ${threadId} then curation.target_id else curation.thread_id end
      where curation.thread_id = ${threadId} or curation.target_id = ${threadId}
      order by curation.id`);
  }

  /** Where the thread's messages are now, if it was merged or was the new one of a split that was undone. */
  async successor(reader: Reader, threadId: string): Promise<string | undefined> {
    const row = await reader.one<{ id: string | null }>(sql`
      select coalesce(
        (select merged_into from thread where id = ${threadId}),
        (select thread_id from curation where target_id = ${threadId} and kind = 'split' and undone_at is not null
          order by id desc limit 1)) as id`);
    return row?.id ?? undefined;
  }

  /** Where the message is now that once had this number in this thread. */
  async whereabouts(
    reader: Reader,
    threadId: string,
    number: number,
  ): Promise<{ postId: string; threadId: string; number: number } | undefined> {
    return reader.one(sql`
      select post.id as "postId", post.thread_id as "threadId", post.number
      from curated_post trail join post on post.id = trail.post_id
      where (trail.from_thread = ${threadId} and trail.from_number = ${number})
        or (trail.to_thread = ${threadId} and trail.to_number = ${number})
      order by trail.curation_id desc limit 1`);
  }

  /** The thread in which a message is now that was once in this one. */
  async threadOfMoved(reader: Reader, threadId: string, postId: string): Promise<string | undefined> {
    const row = await reader.one<{ threadId: string }>(sql`
      select post.thread_id as "threadId" from post
      where post.id = ${postId} and exists (select from curated_post trail
        where trail.post_id = post.id and ${threadId}::bigint in (trail.from_thread, trail.to_thread))`);
    return row?.threadId;
  }
}
