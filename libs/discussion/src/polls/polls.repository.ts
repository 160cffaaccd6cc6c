import type { Actor } from '@forum/identity';
import sql, { type Reader, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PollEntity } from './poll.entity.js';
import { HANDS, type Poll } from './poll.js';

/** A poll and what its policy asks, before it is shown to one reader. */
export interface PollRow extends Omit<Poll, 'mayVote' | 'mayClose'> {
  readonly participates: boolean;
}

const outcome: Sql = sql`coalesce(poll.outcome, (
  select json_build_object('voters', count(*),
    'electors', case poll.electorate when 'participants' then (
      select count(distinct post.author_id) from post
      where post.thread_id = poll.thread_id and post.state = 'published') end,
    'voices', array(
      select (select count(*) from poll_ballot cast_one
        where cast_one.poll_id = poll.id and n = any(cast_one.choices))
      from generate_series(1, greatest(cardinality(poll.options), ${HANDS} * (poll.kind = 'hands')::int)) as n order by n))::jsonb
  from poll_ballot where poll_id = poll.id))`;

@Injectable()
export class PollsRepository {
  async insert(tx: Tx, poll: Partial<PollEntity>): Promise<string> {
    const { identifiers } = await tx.manager.insert(PollEntity, poll);
    return String((identifiers[0] as { id: string | number }).id);
  }

  /** Those of a thread that the caller has found through its visibility, oldest first. */
  async list(reader: Reader, threadId: string, actor: Actor): Promise<PollRow[]> {
    return reader.rows<PollRow>(sql`${rows(actor)} where poll.thread_id = ${threadId} order by poll.id`);
  }

  async find(reader: Reader, id: string, actor: Actor): Promise<PollRow | undefined> {
    return reader.one<PollRow>(sql`${rows(actor)} where poll.id = ${id}`);
  }

  /** Whoever votes waits for a closing, and a closing for those who vote. */
  async lock(tx: Tx, id: string, strength: 'share' | 'update'): Promise<void> {
    const how = strength === 'share' ? sql`for share` : sql`for update`;
    await tx.rows(sql`select from poll where id = ${id} ${how}`);
  }

  /** One ballot per person: a second one replaces the first. */
  async cast(tx: Tx, pollId: string, accountId: string, choices: readonly number[]): Promise<void> {
    await tx.rows(sql`
      insert into poll_ballot (poll_id, account_id, choices) values (${pollId}, ${accountId}, ${choices}::smallint[])
      on conflict (poll_id, account_id) do update set choices = excluded.choices, cast_at = now()`);
  }

  /** @returns whether it was open until now */
  async close(tx: Tx, id: string): Promise<boolean> {
    const row = await tx.one<{ thread_id: string }>(sql`
      update poll set closed_at = now(), outcome = ${outcome} where id = ${id} and closed_at is null
      returning thread_id`);
    if (row) await this.touchThread(tx, row.thread_id);
    return row !== undefined;
  }

  async hoursUntil(reader: Reader, instant: Date): Promise<number> {
    const row = await reader.one<{ hours: number }>(sql`
      select (extract(epoch from ${instant}::timestamptz - now()) / 3600)::float8 as hours`);
    return row?.hours ?? 0;
  }

  async due(reader: Reader): Promise<Array<{ id: string; threadId: string }>> {
    return reader.rows(sql`
      select id, thread_id as "threadId" from poll where closed_at is null and closes_at <= now() order by closes_at limit 200`);
  }

  async touchThread(tx: Tx, threadId: string): Promise<void> {
    await tx.rows(sql`update thread set version = version + 1 where id = ${threadId}`);
  }
}

function rows({ accountId }: Actor): Sql {
  const own = sql`(select choices from poll_ballot where poll_id = poll.id and account_id = ${accountId})`;
  return sql`
    select poll.id, poll.thread_id as "threadId", poll.kind, poll.question, poll.lang, poll.options, poll.electorate,
      poll.created_at as "createdAt", poll.closes_at as "closesAt",
      case when poll.closes_at <= now() then coalesce(poll.closed_at, poll.closes_at) else poll.closed_at end as "closedAt",
      json_build_object('id', author.id::text, 'name', case when author.closed_at is null then author.name end) as author,
      coalesce(${own}, '{}') as own,
      case when poll.closed_at is not null or poll.closes_at <= now() or ${own} is not null then ${outcome} end as outcome,
      exists (select from post where post.thread_id = poll.thread_id and post.author_id = ${accountId}
        and post.state = 'published') as participates
    from poll join account author on author.id = poll.author_id`;
}
