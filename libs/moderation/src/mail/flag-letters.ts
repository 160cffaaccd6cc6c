import { type Post, type Thread, threadPath } from '@forum/discussion';
import { translate } from '@forum/i18n';
import type { Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { FlagReason } from '../flags/flag.entity.js';
import type { ItemDecision } from '../items/moderation-item.entity.js';
import { type Recipient, RecipientsRepository } from '../people/recipients.repository.js';
import { mailMessages } from './messages.js';
import { ModerationMail, type Told, type Words } from './moderation-mail.js';

export interface Flagged {
  readonly post: Post;
  readonly thread: Thread;
  readonly excerpt: string;
  readonly reason: FlagReason;
  readonly note: string | null;
  /** It exposes a personal detail, and is hidden until one of them has looked. */
  readonly hidden: boolean;
}

export interface FlagOutcome {
  readonly decision: ItemDecision;
  readonly number: number;
  readonly title: string;
  readonly threadId: string;
  readonly slug: string;
}

/** Brings a report to the moderators. Who reported stays out of mail: it is on the page, for those who may see it. */
@Injectable()
export class FlagLetters {
  constructor(
    private readonly mail: ModerationMail,
    private readonly recipients: RecipientsRepository,
    private readonly network: NetworkService,
  ) {}

  /** What came of a report, to whoever made it. */
  async tellOutcome(tx: Tx, to: Recipient, outcome: FlagOutcome): Promise<void> {
    await this.mail.send(tx, to, 'flag-outcome', (told) => outcomeWords(outcome, told));
  }

  async tellFlagged(tx: Tx, news: Flagged): Promise<void> {
    const hours = this.network.settings.moderation.exposedDetailReviewHours;
    const communityId = news.thread.community?.id ?? null;
    for (const to of await this.recipients.moderatorsOf(tx, communityId, news.post.author.id))
      await this.mail.send(tx, to, 'flag', (told) => flaggedWords({ ...news, hours }, told));
  }
}

function outcomeWords({ decision, number, title, threadId, slug }: FlagOutcome, told: Told): Words {
  const t = translate(mailMessages, told.locale);
  const said =
    decision === 'hidden' || decision === 'refused' ? 'hidden' : decision === 'removed' ? 'removed' : 'kept';
  return {
    subject: t('outcome.subject', { title }),
    blocks: [
      { kind: 'paragraph', text: t(`outcome.${said}`, { number, title }) },
      { kind: 'paragraph', text: t('outcome.thanks') },
      {
        kind: 'button',
        label: t('approved.read'),
        href: told.url(threadPath({ id: threadId, slug }, said === 'kept' ? number : undefined)),
      },
    ],
    why: t('why.reporter', { address: told.address }),
  };
}

function flaggedWords(news: Flagged & { readonly hours: number }, told: Told): Words {
  const { post, thread, excerpt, reason, note, hidden, hours } = news;
  const t = translate(mailMessages, told.locale);
  const category = t(`flag.${reason}`);
  const said = t('flag.said', { number: post.number, title: thread.title, category });
  const state = hidden ? t('flag.hidden', { hours }) : t('flag.visible');
  return {
    subject: t('flag.subject', { category, title: thread.title }),
    blocks: [
      { kind: 'paragraph', text: said },
      ...(note === null ? [] : [{ kind: 'quote' as const, intro: t('flag.note'), text: note }]),
      { kind: 'quote', intro: t('flag.post'), text: excerpt, lang: post.lang },
      { kind: 'paragraph', text: state },
      {
        kind: 'button',
        label: t('flag.button'),
        href: told.url(`/discussions/${thread.id}/messages/${post.id}/moderation`),
      },
    ],
    why: t('why.moderator', { address: told.address }),
  };
}
