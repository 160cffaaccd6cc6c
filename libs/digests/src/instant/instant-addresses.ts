import { CONFIG, type Config } from '@forum/kernel';
import { type Mailbox, MailTokens, NoticeIds, ReplyAddresses } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { DueItem } from './due-items.js';
import type { NewsCard, NewsThreadCard } from './news-cards.js';

/** What a mail about a discussion is filed under, and what its links open. */
export interface InstantAddressing {
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  readonly replyTo: Mailbox | null;
  readonly listId: string;
  /** One click: this discussion is silent from then on. */
  readonly unsubscribeUrl: string;
  readonly preferencesUrl: string;
}

/** Message-IDs, reply addresses and personal links of mail about a discussion. */
@Injectable()
export class InstantAddresses {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly notices: NoticeIds,
    private readonly replies: ReplyAddresses,
    private readonly tokens: MailTokens,
    private readonly network: NetworkService,
  ) {}

  /** @param items of one person and discussion, in order; the mail is named after the last of them */
  of(items: readonly DueItem[], cards: readonly NewsCard[], thread: NewsThreadCard): InstantAddressing {
    const item = items.at(-1) as DueItem;
    const card = cards.at(-1) as NewsCard;
    const { accountId, threadId } = item;
    const notice = (postId: string) => this.notices.for({ accountId, threadId, postId });
    const messageId = notice(card.postId);
    const answered = item.answeredIn ?? (card.answered ? notice(card.answered.id) : null);
    const root = notice(thread.firstPostId);
    const earlier = [root, item.before, answered].filter((id) => id !== null && id !== messageId) as string[];
    const references = [...new Set(earlier)];
    const inReplyTo = answered ?? item.before ?? root;
    return {
      messageId,
      references,
      ...(inReplyTo === messageId ? {} : { inReplyTo }),
      replyTo: this.replyTo(item),
      listId: `discussion-${threadId}.${this.config.mailDomain.toLowerCase()}`,
      unsubscribeUrl: this.url('discussion', accountId, card),
      preferencesUrl: this.url('preferences', accountId, card),
    };
  }

  private replyTo({ accountId, threadId, mayAnswer }: DueItem): Mailbox | null {
    if (!mayAnswer || !this.replies.areOffered()) return null;
    return { address: this.replies.for(accountId, threadId) };
  }

  /** They expire by the message, not by the hour of sending: a mail composed again carries the same links. */
  private url(page: 'discussion' | 'preferences', accountId: string, about: NewsCard): string {
    const expiresAt = new Date(about.publishedAt);
    expiresAt.setUTCMonth(expiresAt.getUTCMonth() + this.network.settings.mailLink.months);
    const subject = { accountId };
    const token =
      page === 'discussion'
        ? this.tokens.issue({ purpose: 'thread', subject, mailId: about.threadId, expiresAt })
        : this.tokens.issue({ purpose: 'preferences', subject, expiresAt });
    return `${this.config.baseUrl}/courriels/${page}/${token}`;
  }
}
