import { type Locale, translate } from '@forum/i18n';
import type { Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { ListedItem } from '../items/listed-item.js';
import type { Recipient } from '../people/recipients.repository.js';
import { mailMessages } from './messages.js';
import { ModerationMail, type Told, type Words } from './moderation-mail.js';

/** Says what came into the queue, all of it in one mail. */
@Injectable()
export class NewsLetters {
  constructor(private readonly mail: ModerationMail) {}

  async tellNew(tx: Tx, to: Recipient, items: readonly ListedItem[]): Promise<void> {
    await this.mail.send(tx, to, 'moderation-news', (told) => words(items, told));
  }
}

function words(items: readonly ListedItem[], { locale, address, url }: Told): Words {
  const t = translate(mailMessages, locale);
  const count = items.length;
  const lines = items.map((item) => [
    { link: { label: labelOf(item, locale), href: url(item.path) } },
    ` (${kindOf(item, locale)})`,
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

/** A message of a discussion, or what another context calls what it brought. */
export function labelOf({ kind, number, title }: ListedItem, locale: Locale): string {
  const t = translate(mailMessages, locale);
  return number === null ? (title ?? t(`news.${kind}`)) : t('alert.item', { number, title: title ?? '' });
}

function kindOf({ kind, holdReason }: ListedItem, locale: Locale): string {
  return translate(mailMessages, locale)(holdReason === null ? `news.${kind}` : `held.${holdReason}`);
}
