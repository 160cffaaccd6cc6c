import type { Thread } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { AccountsService } from '@forum/identity';
import { CONFIG, type Config, NotFound } from '@forum/kernel';
import { renderMarkdown, type SafeHtml } from '@forum/markup';
import { Inject, Injectable } from '@nestjs/common';
import type { AnswerKind } from '../answers/answer-letter.js';
import type { HeldMail } from '../received/received-mails.repository.js';
import { HeldMails } from './held-mails.service.js';
import { PostingService } from './posting.service.js';
import { publishingKey } from './publishing-key.js';

/** A reply that waits, as its person sees it before confirming. */
export interface HeldReply {
  readonly locale: Locale;
  readonly accountId: string;
  readonly why: HeldMail['reason'];
  readonly sender: string;
  readonly thread: Thread;
  readonly html: SafeHtml;
  /** Under which it will stand; null while the account has none. */
  readonly name: string | null;
}

export type Settled =
  | { readonly locale: Locale; readonly posted: { readonly postId: string; readonly threadId: string } }
  | { readonly locale: Locale; readonly refused: AnswerKind }
  | { readonly locale: Locale; readonly discarded: true };

/** Replies that wait for the known address of a person to say that they are theirs. Looking changes nothing. */
@Injectable()
export class HeldRepliesService {
  constructor(
    private readonly held: HeldMails,
    private readonly posting: PostingService,
    private readonly accounts: AccountsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NotFound when there is nothing to confirm, or the discussion is not for this person any more */
  async open(token: string): Promise<HeldReply> {
    const mail = await this.held.open(token);
    if (mail.outcome !== 'held') throw new NotFound('reply-settled');
    const { locale, name } = await this.accounts.unscopedFor(mail.accountId);
    const thread = await this.posting.threadFor(mail.accountId, mail.threadId);
    if (thread === undefined) throw new NotFound();
    const { html } = renderMarkdown(mail.words, { locale, siteOrigin: this.config.baseUrl });
    return {
      locale,
      name,
      thread,
      html,
      accountId: mail.accountId,
      why: mail.reason,
      sender: mail.sender ?? '',
    };
  }

  /** Publishes it. Twice is as good as once. @throws NotFound */
  async confirm(token: string): Promise<Settled> {
    const mail = await this.held.open(token);
    const { locale } = await this.accounts.unscopedFor(mail.accountId);
    if (mail.outcome === 'posted' && mail.postId)
      return { locale, posted: { postId: mail.postId, threadId: mail.threadId } };
    if (mail.outcome !== 'held') throw new NotFound('reply-settled');
    const { accountId, threadId, words, fingerprint } = mail;
    const published = await this.posting.publish(
      { accountId, threadId, words, postId: null },
      publishingKey(fingerprint),
    );
    // It goes on waiting: what is missing may come.
    if ('refused' in published) return { locale, refused: published.refused.kind };
    await this.held.posted(mail, published);
    return { locale, posted: published };
  }

  /** Nothing appears. @throws NotFound */
  async discard(token: string): Promise<Settled> {
    const mail = await this.held.open(token);
    if (mail.outcome === 'posted') throw new NotFound('reply-settled');
    await this.held.discarded(mail);
    const { locale } = await this.accounts.unscopedFor(mail.accountId);
    return { locale, discarded: true };
  }
}
