import { threadVisibleTo } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { actorColumn } from '@forum/identity';
import sql, { Database, NotFound } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import type { Level } from '../subscriptions/subscription.js';
import { SubscriptionsService } from '../subscriptions/subscriptions.service.js';

/** What the holder of a link in a mail about a discussion may see of it. */
export interface ThreadMail {
  readonly accountId: string;
  readonly threadId: string;
  readonly address: string;
  readonly locale: Locale;
  /** Null once this person may not read the discussion any more. */
  readonly thread: { readonly title: string; readonly lang: Locale; readonly slug: string } | null;
  /** What was chosen for this very discussion; null when something wider decides. */
  readonly level: Level | null;
  /** Digests are already being sent. */
  readonly agreed: boolean;
}

/**
 * One discussion's mail, without signing in. The token names one account and one discussion: whoever holds a forwarded
 * mail can change how much of that discussion this account is sent, and nothing else. Opening a page changes nothing.
 */
@Injectable()
export class ThreadMailService {
  constructor(
    private readonly database: Database,
    private readonly tokens: MailTokens,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** @throws NotFound */
  async open(token: string): Promise<ThreadMail> {
    const { subject, mailId: threadId } = this.tokens.verify('thread', token);
    if (!('accountId' in subject) || threadId === undefined) throw new NotFound('token-invalid');
    const { accountId } = subject;
    const found = await this.database.reader.one<ThreadMail>(sql`
      select account.id as "accountId", ${threadId}::text as "threadId", email.address,
        coalesce(setting.locale, account.locale) as locale,
        (select json_build_object('title', thread.title, 'lang', thread.lang, 'slug', thread.slug) from thread
          where thread.id = ${threadId} and ${threadVisibleTo(actorColumn('account.id'))}) as thread,
        (select level from subscription own where own.account_id = account.id and own.kind = 'thread'
          and own.target = ${threadId}::text) as level,
        coalesce(setting.frequency <> 'never', false) as agreed
      from account join account_email email on email.account_id = account.id and email.is_primary
      left join digest_setting setting on setting.account_id = account.id
      where account.id = ${accountId} and account.closed_at is null`);
    if (!found) throw new NotFound('token-expired');
    return found;
  }

  /** Twice is as good as once. @throws NotFound @returns how it was before */
  async choose(token: string, level: Exclude<Level, 'main'>): Promise<ThreadMail> {
    const before = await this.open(token);
    const { accountId, threadId } = before;
    await this.database.transaction((tx) =>
      this.subscriptions.apply(tx, {
        accountId,
        wanted: [{ kind: 'thread', id: threadId, level }],
        source: 'mail',
      }),
    );
    return before;
  }
}
