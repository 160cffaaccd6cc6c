import { formatDateTime, translate } from '@forum/i18n';
import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { ListedItem } from '../items/listed-item.js';
import type { Recipient } from '../people/recipients.repository.js';
import { mailMessages } from './messages.js';
import { ModerationMail, type Told, type Words } from './moderation-mail.js';
import { labelOf } from './news-letters.js';

/** Says that reports have waited too long. */
@Injectable()
export class AlertLetters {
  constructor(private readonly mail: ModerationMail) {}

  async tellWaiting(
    tx: Tx,
    to: readonly Recipient[],
    waiting: { readonly items: readonly ListedItem[]; readonly hours: number },
  ): Promise<void> {
    for (const one of to) await this.mail.send(tx, one, 'moderation-alert', (told) => words(waiting, told));
  }
}

function words(
  { items, hours }: { readonly items: readonly ListedItem[]; readonly hours: number },
  { locale, timeZone, address, url }: Told,
): Words {
  const t = translate(mailMessages, locale);
  const lines = items.map((item) => {
    const when = formatDateTime(item.openedAt, locale, 'long', timeZone);
    return [
      { link: { label: labelOf(item, locale), href: url(item.path) } },
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
