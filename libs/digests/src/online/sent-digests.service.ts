import { type Thread, ThreadsRepository } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { actorParameters, VISITOR } from '@forum/identity';
import sql, { Database, NotFound } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';

/** A digest as anyone may see it today. */
export interface SentDigest {
  readonly locale: Locale;
  /** It holds what was published before this instant. */
  readonly until: Date;
  readonly threads: readonly Thread[];
  /** Discussions that were in it and that not everyone may see any more. */
  readonly gone: number;
}

interface Row {
  account_id: string;
  locale: Locale | null;
  window_end: Date;
  thread_ids: string[];
}

/** One that left, by the Message-ID that it left under. */
export interface IdentifiedDigest {
  readonly accountId: string;
  readonly threadIds: readonly string[];
}

/**
 * Reading online what was sent. The link names one mail of one account, but mails are forwarded: whoever opens it sees
 * what anyone may read today, and no more.
 */
@Injectable()
export class SentDigestsService {
  constructor(
    private readonly database: Database,
    private readonly tokens: MailTokens,
    private readonly threads: ThreadsRepository,
  ) {}

  /** @throws NotFound for a link that is not one, is out of date, or whose digest is forgotten */
  async read(token: string): Promise<SentDigest> {
    const { subject, mailId } = this.tokens.verify('read', token);
    if (mailId === undefined || !('accountId' in subject)) throw new NotFound('token-invalid');
    const { reader } = this.database;
    const row = await reader.one<Row>(sql`
      select account_id, locale, window_end, thread_ids from digest
      where id = ${mailId} and account_id = ${subject.accountId}`);
    if (!row) throw new NotFound('token-expired');
    const locale = row.locale ?? 'fr';
    const ids = [...new Set(row.thread_ids)];
    const found = await this.threads.findMany(reader, ids, { actor: actorParameters(VISITOR), locale });
    const threads = ids.flatMap((id) => found.filter((thread) => thread.id === id));
    return { locale, until: row.window_end, threads, gone: ids.length - threads.length };
  }

  /** For mail that answers a digest, or reports that it did not arrive. */
  async byMessageId(messageIds: readonly string[]): Promise<IdentifiedDigest | undefined> {
    // The Message-ID names the row: found by its key, then compared whole.
    const ids = messageIds.flatMap((messageId) => /^digest\.(\d{1,18})\./.exec(messageId)?.[1] ?? []);
    if (ids.length === 0) return undefined;
    return this.database.reader.one<IdentifiedDigest>(sql`
      select account_id as "accountId", thread_ids as "threadIds" from digest
      where id = any(${ids}::bigint[]) and message_id = any(${messageIds}) order by id desc limit 1`);
  }
}
