import { formatDateTime, translate } from '@forum/i18n';
import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Recipient } from '../people/recipients.repository.js';
import { mailMessages } from './messages.js';
import { ModerationMail, type Told, type Words } from './moderation-mail.js';

export interface WaitingItem {
  readonly id: string;
  readonly threadId: string;
  readonly postId: string;
  readonly number: number;
  readonly title: string;
  readonly openedAt: Date;
}

/** Says that reports have waited too long. */
@Injectable()
export class AlertLetters {
  constructor(private readonly mail: ModerationMail) {}

  async tellWaiting(
    tx: Tx,
    to: readonly Recipient[],
    waiting: { readonly items: readonly WaitingItem[]; readonly hours: number },
  ): Promise<void> {
    for (const one of to) await this.mail.send(tx, one, 'moderation-alert', (told) => words(waiting, told));
  }
}

function words(
  { items, hours }: { readonly items: readonly WaitingItem[]; readonly hours: number },
  { locale, timeZone, address, url }: Told,
): Words {
  const t = translate(mailMessages, locale);
  const lines = items.map(({ threadId, postId, number, title, openedAt }) => {
    const when = formatDateTime(openedAt, locale, 'long', timeZone);
    const label = t('alert.item', { number, title });
    return [
      { link: { label, href: url(`/discussions/${threadId}/messages/${postId}/moderation`) } },
      ` (${t('alert.since', { when })})`,
    ];
  });
  return {
    subject: t('alert.subject', { count: items.length }),
    blocks: [
      { kind: 'paragraph', text: t('alert.said', { count: items.length, hours }) },
      { kind: 'list', items: lines },
      { kind: 'button', label: t('alert.button'), href: url('/moderation') },
    ],
    why: t('why.moderator', { address }),
  };
}
