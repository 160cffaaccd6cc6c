import type { ActorSql } from '@forum/identity';
import sql, { type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { signalThread } from '../live/thread-signal.js';
import type { ThreadCommunity } from '../threads/thread.js';
import { type ThreadFacts, threadVisibleTo } from '../threads/thread.policy.js';
import { communityColumn } from '../threads/threads.repository.js';
import { numbersGiven } from './numbers-given.js';

/** A thread as a curation holds it. */
export interface HeldThread extends ThreadFacts {
  readonly community: ThreadCommunity | null;
  readonly id: string;
  readonly theme: number;
  readonly lang: 'fr' | 'en';
  readonly pinned: boolean;
  readonly featured: boolean;
  readonly posts: number;
  readonly lastNumber: number;
  /** PostgreSQL's text: a JavaScript date would lose its microseconds. */
  readonly lastPostAt: string;
  /** The last number ever given, to messages that have gone too. */
  readonly numbersGiven: number;
}

const moved = (curationId: string): Sql =>
  sql`select post_id from curated_post where curation_id = ${curationId}`;

/** Messages on their way from one thread to another, with the counts and read positions that follow them. */
@Injectable()
export class MovedPostsRepository {
  /**
   * Messages first, threads next, as every other command does; `no key`, so that whoever only refers to them goes on.
   * Threads in the order of their ids, so that two curations never wait for each other.
   */
  async hold(tx: Tx, which: Sql, threadIds: readonly string[]): Promise<void> {
    await tx.rows(sql`select from post where ${which} order by id for no key update`);
    await tx.rows(sql`
      select from thread where id = any(${threadIds}::bigint[]) order by id for no key update`);
  }

  /** Those of these threads that the actor may see, as they stand now that they are held. */
  async threads(tx: Tx, ids: readonly string[], actor: ActorSql): Promise<Map<string, HeldThread>> {
    const rows = await tx.rows<HeldThread>(sql`
      select id, theme, lang, state, hidden_at is not null as hidden, author_id as "authorId",
        ${communityColumn(actor)} as community, pinned, featured,
        posts, last_number as "lastNumber", last_post_at::text as "lastPostAt", ${numbersGiven} as "numbersGiven"
      from thread where id = any(${ids}::bigint[]) and ${threadVisibleTo(actor)}`);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Writes down where each message goes: behind `after`, in their order. @returns how many */
  async plan(tx: Tx, curationId: string, { which, to, after }: Departure): Promise<number> {
    const rows = await tx.rows(sql`
      insert into curated_post (curation_id, post_id, from_thread, from_number, to_thread, to_number)
      select ${curationId}, id, thread_id, number, ${to}, ${after} + row_number() over (order by number)
      from post where ${which} returning post_id`);
    await tx.rows(sql`update curation set posts = ${rows.length} where id = ${curationId}`);
    return rows.length;
  }

  async go(tx: Tx, curationId: string): Promise<void> {
    await tx.rows(sql`
      update post set thread_id = way.to_thread, number = way.to_number
      from curated_post way where way.curation_id = ${curationId} and post.id = way.post_id`);
  }

  async comeBack(tx: Tx, curationId: string): Promise<void> {
    await tx.rows(sql`
      update post set thread_id = way.from_thread, number = way.from_number
      from curated_post way where way.curation_id = ${curationId} and post.id = way.post_id`);
  }

  /** Every message is still where the curation put it. */
  async allThere(tx: Tx, curationId: string): Promise<boolean> {
    const row = await tx.one(sql`
      select from curated_post way join post on post.id = way.post_id
      where way.curation_id = ${curationId} and (post.thread_id, post.number) <> (way.to_thread, way.to_number) limit 1`);
    return row === undefined;
  }

  /** Messages of the thread that the curation did not bring. */
  async anyOther(tx: Tx, curationId: string, threadId: string): Promise<boolean> {
    const row = await tx.one(sql`
      select from post where thread_id = ${threadId} and id not in (${moved(curationId)}) limit 1`);
    return row !== undefined;
  }

  /** Both threads are read by the same people. */
  async sameReaders(tx: Tx, ids: readonly string[]): Promise<boolean> {
    const rows = await tx.rows(sql`
      select distinct community_id, hidden_at is null from thread where id = any(${ids}::bigint[])`);
    return rows.length === 1;
  }

  /** How many of the moved messages anyone may read. */
  async published(tx: Tx, curationId: string): Promise<number> {
    const row = await tx.one<{ count: number }>(sql`
      select count(*)::int as count from post where id in (${moved(curationId)}) and state = 'published'`);
    return row?.count ?? 0;
  }

  /** Whoever had read the target to its end goes on from as far as they had read the source. */
  async carryReaders(tx: Tx, curationId: string, { from, to }: { from: string; to: string }): Promise<void> {
    await tx.rows(sql`
      insert into curated_reading (curation_id, account_id, before, after)
      select ${curationId}, mine.account_id, mine.number, max(way.to_number)
      from read_position mine
      join read_position theirs on theirs.account_id = mine.account_id and theirs.thread_id = ${from}
      join curated_post way on way.curation_id = ${curationId} and way.from_number <= theirs.number
      where mine.thread_id = ${to} and mine.number >= coalesce((select max(number) from post
        where thread_id = ${to} and id not in (${moved(curationId)})), 0)
      group by mine.account_id, mine.number`);
    await tx.rows(sql`
      update read_position set number = reader.after from curated_reading reader
      where reader.curation_id = ${curationId} and read_position.thread_id = ${to}
        and read_position.account_id = reader.account_id`);
  }

  /** A new thread has been read as far as its messages were where they came from. */
  async copyReaders(tx: Tx, curationId: string, { from, to }: { from: string; to: string }): Promise<void> {
    await tx.rows(sql`
      insert into read_position (account_id, thread_id, number, updated_at)
      select theirs.account_id, ${to}, max(way.to_number), theirs.updated_at
      from read_position theirs
      join curated_post way on way.curation_id = ${curationId} and way.from_number <= theirs.number
      where theirs.thread_id = ${from} group by theirs.account_id, theirs.updated_at`);
  }

  /** Back to where they were, those who have not read on since. */
  async returnReaders(tx: Tx, curationId: string, threadId: string): Promise<void> {
    await tx.rows(sql`
      update read_position set number = reader.before from curated_reading reader
      where reader.curation_id = ${curationId} and read_position.thread_id = ${threadId}
        and read_position.account_id = reader.account_id and read_position.number = reader.after`);
  }

  /** Bookmarks of a thread that goes away are of the other one. */
  async rehouseBookmarks(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
    await tx.rows(sql`
      update bookmark set thread_id = ${to} where thread_id = ${from} and not exists (
        select from bookmark kept where kept.account_id = bookmark.account_id and kept.thread_id = ${to})`);
  }

  /** Texts begun in a thread that goes away wait in the other one, behind what their writer has begun there. */
  async rehouseDrafts(tx: Tx, { from, to }: { from: string; to: string }): Promise<void> {
    await tx.rows(sql`
      with gone as (
        delete from draft late using draft kept
        where late.thread_id = ${from} and kept.thread_id = ${to} and kept.account_id = late.account_id
        returning kept.id, late.fields)
      update draft set fields = jsonb_set(draft.fields, '{body}',
        to_jsonb(coalesce(draft.fields->>'body', '') || E'\n\n' || coalesce(gone.fields->>'body', '')))
      from gone where draft.id = gone.id`);
    await tx.rows(sql`update draft set thread_id = ${to} where thread_id = ${from}`);
  }

  /** `setting` in SQL, and the stamp raised. */
  async change(tx: Tx, threadId: string, setting: Sql): Promise<void> {
    await tx.rows(sql`update thread set ${setting}, version = version + 1 where id = ${threadId}`);
    await signalThread(tx, threadId);
  }

  /** The new thread of a split is of whoever wrote its first message, since it was written. */
  async openSplit(
    tx: Tx,
    { title, slug, from, which }: { title: string; slug: string; from: string; which: Sql },
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(sql`
      insert into thread (slug, title, lang, theme, community_id, author_id, created_at, last_post_at)
      select ${slug}, ${title}, first.lang, source.theme, source.community_id, first.author_id, first.created_at, first.created_at
      from thread source
      cross join lateral (select * from post where ${which} order by number limit 1) first
      where source.id = ${from} returning id`);
    const { id } = row as { id: string };
    await tx.rows(sql`
      insert into thread_lead (thread_id, lead_code) select ${id}, lead_code from thread_lead where thread_id = ${from}`);
    return id;
  }

  async removeThread(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`delete from thread where id = ${id}`);
  }

  /** Threads that name this one in a notice show its title and state. */
  async raiseStamps(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.rows(sql`update thread set version = version + 1 where id = any(${ids}::bigint[])`);
  }
}

interface Departure {
  readonly which: Sql;
  readonly to: string;
  readonly after: number;
}
