import type { ActorSql } from '@forum/identity';
import sql, { type Reader, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { threadVisibleTo } from '../threads/thread.policy.js';
import { MOST_SINCE, type Synthesis, type SynthesisVersion } from './synthesis.js';
import type { WantedSynthesis } from './synthesis.schema.js';

const versionColumns = sql`
  said.version, said.first_number as "from", said.last_number as "to", said.fr, said.en, said.reason,
  said.recorded_at as "recordedAt",
  json_build_object('id', author.id::text, 'kind', author.kind, 'sector', author.sector_code,
    'name', case when author.closed_at is null then author.name end) as author`;

const standing = sql`
  synthesis join synthesis_version said on said.thread_id = synthesis.thread_id and said.version = synthesis.version
  join account author on author.id = said.author_id`;

/** A synthesis with what a list says of its discussion, which is where it is read. */
export interface ListedSynthesis extends SynthesisVersion {
  readonly threadId: string;
  readonly slug: string;
  readonly title: string;
  readonly titleLang: 'fr' | 'en';
  readonly theme: number;
  readonly leads: readonly string[];
  readonly publishedAt: Date;
}

export interface SynthesisFilter {
  /** Recorded from this instant on, and before that one. */
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
  /** A further condition on `thread`. */
  readonly within?: Sql | undefined;
  readonly limit: number;
}

@Injectable()
export class SynthesesRepository {
  /** Of a thread that the caller has found through its visibility. */
  async find(reader: Reader, threadId: string): Promise<Synthesis | undefined> {
    return reader.one<Synthesis>(sql`
      select synthesis.thread_id as "threadId", synthesis.published_at as "publishedAt", ${versionColumns},
        (select count(*)::int from (select from post where post.thread_id = synthesis.thread_id
          and post.number > said.last_number and post.state = 'published' limit ${MOST_SINCE}) as later) as since
      from ${standing} where synthesis.thread_id = ${threadId}`);
  }

  /** Newest first, of a thread that the caller has found through its visibility. */
  async versions(reader: Reader, threadId: string, limit = 200): Promise<SynthesisVersion[]> {
    return reader.rows<SynthesisVersion>(sql`
      select ${versionColumns} from synthesis_version said join account author on author.id = said.author_id
      where said.thread_id = ${threadId} order by said.version desc limit ${limit}`);
  }

  async version(reader: Reader, threadId: string, version: number): Promise<SynthesisVersion | undefined> {
    return reader.one<SynthesisVersion>(sql`
      select ${versionColumns} from synthesis_version said join account author on author.id = said.author_id
      where said.thread_id = ${threadId} and said.version = ${version}`);
  }

  /** The latest that the actor may read, newest first: a synthesis is seen by whoever sees its thread. */
  async latest(
    reader: Reader,
    actor: ActorSql,
    { from, until, within, limit }: SynthesisFilter,
  ): Promise<ListedSynthesis[]> {
    return reader.rows<ListedSynthesis>(sql`
      select synthesis.thread_id as "threadId", synthesis.published_at as "publishedAt", ${versionColumns},
        thread.slug, thread.title, thread.lang as "titleLang", thread.theme,
        array(select tl.lead_code from thread_lead tl where tl.thread_id = thread.id order by tl.lead_code) as leads
      from ${standing} join thread on thread.id = synthesis.thread_id
      where ${threadVisibleTo(actor)} and ${within ?? sql`true`}
        and (${from ?? null}::timestamptz is null or synthesis.revised_at >= ${from ?? null})
        and (${until ?? null}::timestamptz is null or synthesis.revised_at < ${until ?? null})
      order by synthesis.revised_at desc, synthesis.thread_id desc limit ${limit}`);
  }

  /** Whether the account has a published message in the thread. */
  async participates(reader: Reader, threadId: string, accountId: string): Promise<boolean> {
    const row = await reader.one(sql`
      select from post where author_id = ${accountId} and thread_id = ${threadId} and state = 'published' limit 1`);
    return row !== undefined;
  }

  /** The thread's row is locked by the caller: versions follow each other without a gap. */
  async record(
    tx: Tx,
    place: { threadId: string; version: number; authorId: string },
    { from, to, fr, en, reason }: WantedSynthesis,
  ): Promise<void> {
    const { threadId, version, authorId } = place;
    await tx.rows(sql`
      insert into synthesis (thread_id, version) values (${threadId}, ${version})
      on conflict (thread_id) do update set version = excluded.version, revised_at = now()`);
    await tx.rows(sql`
      insert into synthesis_version
        (thread_id, version, author_id, first_number, last_number, fr, en, reason)
      values (${threadId}, ${version}, ${authorId}, ${from}, ${to}, ${jsonOf(fr)}::jsonb, ${jsonOf(en)}::jsonb,
        ${reason || null})`);
    await tx.rows(sql`update thread set version = version + 1 where id = ${threadId}`);
  }
}

const jsonOf = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
