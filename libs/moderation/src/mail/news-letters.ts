import type { HoldReason } from '@forum/discussion';
import { translate } from '@forum/i18n';
import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { ItemKind } from '../items/moderation-item.entity.js';
import type { Recipient } from '../people/recipients.repository.js';
import { mailMessages } from './messages.js';
import { ModerationMail, type Told, type Words } from './moderation-mail.js';

/** One thing that came into the queue, as a mail lists it. */
export interface NewItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly holdReason: HoldReason | null;
  readonly authorId: string;
  readonly threadId: string;
  readonly postId: string;
  readonly number: number;
  readonly title: string;
}

/** Says what came into the queue, all of it in one mail. */
@Injectable()
export class NewsLetters {
  constructor(private readonly mail: ModerationMail) {}

  async tellNew(tx: Tx, to: Recipient, items: readonly NewItem[]): Promise<void> {
    await this.mail.send(tx, to, 'moderation-news', (told) => words(items, told));
  }
}

function words(items: readonly NewItem[], { locale, address, url }: Told): Words {
  const t = translate(mailMessages, locale);
  const count = items.length;
  const lines = items.map(({ kind, holdReason, threadId, postId, number, title }) => [
    {
      link: {
        label: t('alert.item', { number, title }),
        href: url(`/discussions/${threadId}/messages/${postId}/moderation`),
      },
    },
    ` (${t(holdReason === null ? `news.${kind}` : `held.${holdReason}`)})`,
  ]);
  return {
    subject: t('news.subject', { count }),
    blocks: [
      { kind: 'paragraph', text: t('news.said', { count }) },
      { kind: 'list', items: lines },
      { kind: 'button', label: t('alert.button'), href: url('/moderation') },
    ],
    why: t('why.moderator', { address }),
  };
}
