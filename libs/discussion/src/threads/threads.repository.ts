import { communityVisibleTo, heldWhereReadableTo, standingIn } from '@forum/communities';
import type { Locale } from '@forum/i18n';
import { type ActorSql, actorParameters, VISITOR } from '@forum/identity';
import sql, {
  decodeCursor,
  empty,
  Invalid,
  join,
  type Page,
  type Reader,
  type Sql,
  type Tx,
  toPage,
} from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { signalThread } from '../live/thread-signal.js';
import { ThreadEntity, ThreadLeadEntity } from './thread.entity.js';
import type { Thread, ThreadCommunity, ThreadFilter } from './thread.js';
import { type ThreadFacts, threadVisibleTo } from './thread.policy.js';

/** A thread as one row. The reader's language chooses between a seeded thread's two titles. */
const columns = ({ actor, locale }: Asked): Sql => sql`
  thread.id, thread.slug, thread.theme, thread.state, thread.pinned, thread.featured, thread.posts,
  thread.version,
  coalesce(translation.title, thread.title) as title,
  coalesce(translation.lang, thread.lang) as lang,
  thread.hidden_at is not null as hidden, thread.held,
  exists (select from synthesis where synthesis.thread_id = thread.id) as "summedUp",
  thread.last_number as "lastNumber", thread.created_at as "createdAt", thread.last_post_at as "lastPostAt",
  json_build_object('id', author.id::text, 'kind', author.kind, 'sector', author.sector_code,
    'name', case when author.closed_at is null then author.name end) as author,
  ${communityColumn(actor)} as community,
  array(select tl.lead_code from thread_lead tl where tl.thread_id = thread.id order by tl.lead_code) as leads
  from thread
  join account author on author.id = thread.author_id
  left join thread_translation translation
    on translation.thread_id = thread.id and translation.lang = ${locale}`;

export interface Asked {
  readonly actor: ActorSql;
  readonly locale: Locale;
}

/** The community of `thread` and the actor's standing in it, as JSON; null under the themes. */
export function communityColumn(actor: ActorSql): Sql {
  return sql`(select ${communityJson(actor)} from community where community.id = thread.community_id)`;
}

function communityJson(actor: ActorSql): Sql {
  return sql`json_build_object('id', community.id::text, 'slug', community.slug, 'name', community.name,
      'visibility', community.visibility, 'joinPolicy', community.join_policy, 'state', community.state,
      'standing', ${standingIn(actor, sql`community.id`)})`;
}

export interface OwnColumns {
  /** Null on a first reading. */
  readonly ownNumber: number | null;
  /** Decisions about it are shown among its messages. */
  readonly curated: boolean;
  readonly ownDraft: { id: string; fields: Record<string, string | string[]>; updatedAt: string } | null;
}

@Injectable()
export class ThreadsRepository {
  async find(reader: Reader, id: string, { actor, locale }: Asked): Promise<Thread | undefined> {
    return reader.one<Thread>(sql`
      select ${columns({ actor, locale })} where thread.id = ${id} and ${threadVisibleTo(actor)}`);
  }

  async list(reader: Reader, filter: ThreadFilter, { actor, locale }: Asked): Promise<Page<Thread>> {
    const order = filter.sort === 'newest' ? sql`thread.created_at` : sql`thread.last_post_at`;
    const rows = await reader.rows<Thread & { sortKey: string }>(sql`
      select ${order}::text as "sortKey", ${columns({ actor, locale })}
      where ${threadVisibleTo(actor)} ${narrowed(filter)} ${after(filter.cursor, order)}
      order by ${order} desc, thread.id desc limit ${filter.limit + 1}`);
    return toPage(rows, filter.limit, (row) => [row.sortKey, row.id]);
  }

  /** The thread and, in the same row, what is one reader's own about it: two trips to the database would cost more than all the rest. */
  async findWithOwn(
    reader: Reader,
    id: string,
    { actor, locale, parked }: Asked & { readonly parked: Buffer | null },
  ): Promise<(Thread & OwnColumns) | undefined> {
    return reader.one<Thread & OwnColumns>(sql`
      select (select number from read_position mine
          where mine.account_id = ${actor.accountId} and mine.thread_id = thread.id) as "ownNumber",
        exists (select from curation where thread.id in (curation.thread_id, curation.target_id)
          and undone_at is null) as curated,
        (select json_build_object('id', draft.id::text, 'fields', draft.fields, 'updatedAt', draft.updated_at)
          from draft where (draft.thread_id = thread.id
              or draft.thread_id in (select id from thread gone where gone.merged_into = thread.id))
            and draft.kind = 'message' and (draft.account_id = ${actor.accountId} or draft.claim_hash = ${parked}::bytea)
          order by draft.updated_at desc limit 1) as "ownDraft",
        ${columns({ actor, locale })} where thread.id = ${id} and ${threadVisibleTo(actor)}`);
  }

  async findMany(reader: Reader, ids: readonly string[], { actor, locale }: Asked): Promise<Thread[]> {
    return reader.rows<Thread>(sql`
      select ${columns({ actor, locale })} where thread.id = any(${ids}::bigint[]) and ${threadVisibleTo(actor)}`);
  }

  async pinned(reader: Reader, theme: number, { actor, locale }: Asked): Promise<Thread[]> {
    return reader.rows<Thread>(sql`
      select ${columns({ actor, locale })}
      where thread.pinned and thread.theme = ${theme} and ${threadVisibleTo(actor)}
      order by thread.last_post_at desc limit 5`);
  }

  /** Locks the thread's row first: replies to one thread are numbered one after the other. */
  async lockForReply(tx: Tx, id: string, actor: ActorSql): Promise<ThreadFacts | undefined> {
    return tx.one<ThreadFacts>(sql`
      select state, hidden_at is not null as hidden, held, author_id as "authorId", ${communityColumn(actor)} as community
      from thread where id = ${id} and ${threadVisibleTo(actor)} for update of thread`);
  }

  /** A community that the actor may know of, and their standing there. */
  async communityBySlug(tx: Tx, slug: string, actor: ActorSql): Promise<ThreadCommunity | undefined> {
    const row = await tx.one<{ community: ThreadCommunity }>(sql`
      select ${communityJson(actor)} as community from community
      where community.slug = ${slug} and ${communityVisibleTo(actor)}`);
    return row?.community;
  }

  async insert(tx: Tx, thread: Partial<ThreadEntity>, leads: readonly string[]): Promise<string> {
    const result = await tx.manager.insert(ThreadEntity, thread);
    const id = String((result.identifiers[0] as { id: string | number }).id);
    await this.setLeads(tx, id, leads);
    return id;
  }

  async leadsOf(reader: Reader, threadId: string): Promise<string[]> {
    const rows = await reader.rows<{ code: string }>(sql`
      select lead_code as code from thread_lead where thread_id = ${threadId} order by lead_code`);
    return rows.map(({ code }) => code);
  }

  async setLeads(tx: Tx, threadId: string, leads: readonly string[]): Promise<void> {
    await tx.manager.delete(ThreadLeadEntity, { threadId });
    if (leads.length === 0) return;
    await tx.manager.insert(
      ThreadLeadEntity,
      leads.map((leadCode) => ({ threadId, leadCode })),
    );
  }

  /** Changes a thread and raises its stamp, and those of threads whose notices name it; whoever watches it looks again. */
  async update(tx: Tx, id: string, changes: Partial<ThreadEntity>): Promise<void> {
    await tx.manager.update(ThreadEntity, { id }, { ...changes, version: () => 'version + 1' } as never);
    await tx.rows(sql`
      update thread set version = version + 1
      where id in (select thread_id from curation where target_id = ${id}
        union select target_id from curation where thread_id = ${id})`);
    await signalThread(tx, id);
  }

  /** Raises the stamps of every thread in which the account wrote: its name stands on their pages. */
  async raiseStampsOf(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      update thread set version = version + 1
      where author_id = ${accountId} or id in (select thread_id from post where author_id = ${accountId})`);
  }

  /** The stamps of public threads, read before their content; one that visitors may not read has none. */
  async publicStamps(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await reader.rows<{ id: string; version: string }>(sql`
      select id, version from thread
      where id = any(${ids}::bigint[]) and hidden_at is null and not held and merged_into is null
        and ${heldWhereReadableTo(actorParameters(VISITOR), sql`thread.community_id`)}`);
    return new Map(rows.map((row) => [row.id, row.version]));
  }

  /** Which of these leads do not exist. */
  async unknownLeads(reader: Reader, codes: readonly string[]): Promise<string[]> {
    const rows = await reader.rows<{ code: string }>(sql`
      select code from unnest(${codes}::text[]) as asked (code)
      where not exists (select from lead where lead.code = asked.code)`);
    return rows.map((row) => row.code);
  }

  async themeExists(reader: Reader, theme: number): Promise<boolean> {
    return (await reader.one(sql`select from theme where number = ${theme}`)) !== undefined;
  }
}

function narrowed(filter: ThreadFilter): Sql {
  const conditions: Sql[] = [];
  if (filter.theme !== undefined) conditions.push(sql`and thread.theme = ${filter.theme}`);
  if (filter.lead !== undefined) {
    conditions.push(sql`and exists (select from thread_lead tl
      where tl.thread_id = thread.id and tl.lead_code = ${filter.lead})`);
  }
  if (filter.state !== undefined) conditions.push(sql`and thread.state = ${filter.state}`);
  if (filter.community !== undefined) {
    conditions.push(
      sql`and thread.community_id = (select id from community where slug = ${filter.community})`,
    );
  }
  if (filter.author !== undefined) conditions.push(sql`and thread.author_id = ${filter.author}`);
  if (filter.sort === 'unanswered') conditions.push(sql`and thread.posts = 1 and thread.state = 'open'`);
  return conditions.length === 0 ? empty : join(conditions, ' ');
}

const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

/** Rows after the cursor's. The instant travels as PostgreSQL's text: a JavaScript date would lose its microseconds. */
function after(cursor: string | undefined, order: Sql): Sql {
  if (cursor === undefined) return empty;
  const [instant, id] = decodeCursor(cursor, 2).map(String);
  if (!INSTANT.test(instant ?? '') || !/^\d{1,18}$/.test(id ?? ''))
    throw Invalid.field('cursor', 'bad-cursor');
  return sql`and (${order}, thread.id) < (${instant}::timestamptz, ${id}::bigint)`;
}
