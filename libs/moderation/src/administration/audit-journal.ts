import type { Actor } from '@forum/identity';
import sql, { Database, type Page, toPage } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { requireAdministrator } from '../moderation.policy.js';
import { lastId } from './last-id.js';

/** A line of the log of privileged actions. */
export interface LogLine {
  readonly id: string;
  readonly action: string;
  readonly actorId: string | null;
  /** Null for the system, and for whoever has left. */
  readonly actor: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** The person, discussion or message it is about, as it is called now; null when it has no name. */
  readonly subject: string | null;
  /** Of a discussion's title. */
  readonly subjectLang: string | null;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly recordedAt: Date;
}

export interface LogQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The log, for administrators: the latest first. */
@Injectable()
export class AuditJournal {
  constructor(private readonly database: Database) {}

  /** @throws Forbidden, Invalid for a forged cursor */
  async list(actor: Actor, { cursor, limit }: LogQuery): Promise<Page<LogLine>> {
    requireAdministrator(actor);
    const before = lastId(cursor);
    const rows = await this.database.reader.rows<LogLine>(sql`
      select entry.id, entry.action, entry.actor_id as "actorId", actor.name as actor,
        entry.subject_kind as "subjectKind", entry.subject_id as "subjectId", entry.reason, entry.detail,
        entry.recorded_at as "recordedAt",
        case entry.subject_kind
          when 'account' then (select name from account where account.id::text = entry.subject_id)
          when 'thread' then (select title from thread where thread.id::text = entry.subject_id)
          when 'post' then (select title from post join thread on thread.id = post.thread_id
                            where post.id::text = entry.subject_id)
        end as subject,
        case entry.subject_kind
          when 'thread' then (select lang from thread where thread.id::text = entry.subject_id)
          when 'post' then (select thread.lang from post join thread on thread.id = post.thread_id
                            where post.id::text = entry.subject_id)
        end as "subjectLang"
      from audit_entry entry left join account actor on actor.id = entry.actor_id
      where (${before}::bigint is null or entry.id < ${before}::bigint)
      order by entry.id desc limit ${limit + 1}`);
    return toPage(rows, limit, (row) => [row.id]);
  }
}
