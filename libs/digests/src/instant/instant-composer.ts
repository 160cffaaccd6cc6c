import type { Locale } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { LetterHead, type MailFooterContent, type NewMail } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { DueItem } from './due-items.js';
import { InstantAddresses, type InstantAddressing } from './instant-addresses.js';
import { instantLetter } from './instant-letter.js';
import { say } from './messages.js';
import type { NewsCard, NewsThreadCard } from './news-cards.js';
import { threadUrl } from './shown-posts.js';

/** What the administration calls it, and what the gate of outgoing mail knows it by. */
export const INSTANT_MAIL = 'instant';

export interface Bundle {
  /** Of one person and one discussion, in order; never empty. */
  readonly items: readonly DueItem[];
  readonly cards: readonly NewsCard[];
  readonly thread: NewsThreadCard;
}

/** Writes one mail to one person: what was just said in one discussion. */
@Injectable()
export class InstantComposer {
  constructor(
    private readonly addresses: InstantAddresses,
    private readonly letterHead: LetterHead,
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws RangeError when it cannot be written */
  compose({ items, cards, thread }: Bundle): NewMail & { readonly messageId: string } {
    const item = items.at(-1) as DueItem;
    const last = cards.at(-1) as NewsCard;
    const { locale, timeZone, accountId, name, address } = item;
    const addressing = this.addresses.of(items, cards, thread);
    const { replyTo, unsubscribeUrl, messageId, references, inReplyTo } = addressing;
    const { baseUrl } = this.config;
    const content = instantLetter({
      ...{ locale, timeZone, baseUrl, thread },
      posts: cards,
      sender: this.letterHead.sender(locale),
      sectors: this.network.sectors,
      replyAddress: replyTo?.address ?? null,
      footer: this.footer(items, addressing, thread),
    });
    return {
      kind: INSTANT_MAIL,
      to: name === null ? { address: address ?? '' } : { address: address ?? '', name },
      accountId,
      content,
      messageId,
      references,
      ...(inReplyTo === undefined ? {} : { inReplyTo }),
      fromName: this.fromName(cards, locale),
      ...(replyTo === null ? {} : { replyTo }),
      list: { id: addressing.listId, name: thread.title, archiveUrl: threadUrl({ baseUrl, thread }) },
      archivedAt: threadUrl({ baseUrl, thread }, last.number),
      unsubscribeUrl,
    };
  }

  /** « Fatou Esquisse (via Forum permanent) »; the forum alone when several people wrote. */
  private fromName(cards: readonly NewsCard[], locale: Locale): string {
    const forum = this.network.current().forumName;
    const names = new Set(cards.map(({ author }) => author.name));
    const [name] = names;
    return names.size > 1 || name == null ? forum : say(locale)('from.via', { name, forum });
  }

  private footer(
    items: readonly DueItem[],
    { unsubscribeUrl, preferencesUrl }: InstantAddressing,
    thread: NewsThreadCard,
  ): MailFooterContent {
    const { locale } = items[0] as DueItem;
    const t = say(locale);
    const other = locale === 'fr' ? 'en' : 'fr';
    return {
      why: whyThisMail(items, thread),
      links: [
        { label: t('link.digest'), href: `${unsubscribeUrl}?choix=resume` },
        { label: t('link.silence'), href: unsubscribeUrl },
        { label: t('link.all'), href: preferencesUrl },
      ],
      note: t('note', { months: this.network.settings.mailLink.months }),
      otherLanguage: { label: t('link.other'), href: `${preferencesUrl}?lang=${other}`, locale: other },
    };
  }
}

const STRENGTH = ['mention', 'reply', 'thread', 'community', 'lead', 'theme'] as const;

/** The strongest reason of all that is in the mail, in words. */
function whyThisMail(items: readonly DueItem[], thread: NewsThreadCard): string {
  const kinds = items.map(({ reason }) => reason.split(':')[0] as (typeof STRENGTH)[number]);
  const kind = STRENGTH.find((one) => kinds.includes(one)) ?? 'thread';
  const code = items.find(({ reason }) => reason.startsWith('lead:'))?.reason.slice(5) ?? '';
  const words = { code, name: thread.community ?? '', theme: thread.theme };
  return say((items[0] as DueItem).locale)(`why.${kind}`, words);
}
