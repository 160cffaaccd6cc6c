import type { Actor } from '@forum/identity';
import sql, { AuditLog, AuditSeals, type ChainReport, Database, type Page, toPage } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { requireAdministrator } from '../moderation.policy.js';
import { csv } from './csv.js';
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

/** A line as it leaves: names of people stay here, numbers go. */
type ExportedLine = Omit<LogLine, 'actor' | 'subject' | 'subjectLang'>;

export const LOG_FORMATS = ['csv', 'json'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

const HEADERS = ['id', 'recorded_at', 'action', 'actor', 'subject_kind', 'subject', 'reason', 'detail'];

function cellsOf({ id, recordedAt, action, actorId, subjectKind, subjectId, reason, detail }: ExportedLine) {
  const what = [action, actorId, subjectKind, subjectId, reason, JSON.stringify(detail)];
  return [id, recordedAt.toISOString(), ...what];
}

/** The log, for administrators: the latest first. */
@Injectable()
export class AuditJournal {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
    private readonly seals: AuditSeals,
  ) {}

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

  /** Has anything in it been changed since it was sealed? @throws Forbidden */
  async verify(actor: Actor): Promise<ChainReport> {
    requireAdministrator(actor);
    return this.seals.verify();
  }

  /** The whole log, oldest first, with what its seals say; taking it out is itself a line. @throws Forbidden */
  async export(actor: Actor, format: LogFormat): Promise<string> {
    const actorId = requireAdministrator(actor);
    const chain = await this.seals.verify();
    const lines = await this.database.reader.rows<ExportedLine>(sql`
      select id, action, actor_id as "actorId", subject_kind as "subjectKind", subject_id as "subjectId", reason,
        detail, recorded_at as "recordedAt"
      from audit_entry order by id`);
    await this.database.transaction((tx) =>
      this.audit.record(tx, {
        action: 'log.exported',
        actorId,
        subject: { kind: 'register', id: 'log' },
        detail: { lines: lines.length, head: chain.head },
      }),
    );
    return format === 'csv' ? csv(HEADERS, lines.map(cellsOf)) : JSON.stringify({ chain, lines }, null, 1);
  }
}
