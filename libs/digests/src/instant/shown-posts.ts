import { formatDateTime, type Locale } from '@forum/i18n';
import type { LetterSender, MailFooterContent } from '@forum/mail-out';
import type { Sector } from '@forum/network';
import { say } from './messages.js';
import type { NewsCard, NewsThreadCard } from './news-cards.js';

/** One mail to one person: what was just said in one discussion. */
export interface InstantLetter {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly baseUrl: string;
  readonly sender: LetterSender;
  readonly sectors: readonly Sector[];
  readonly thread: NewsThreadCard;
  readonly posts: readonly NewsCard[];
  /** Where an answer by mail goes; null when no door hears it, or this person may not answer. */
  readonly replyAddress: string | null;
  readonly footer: MailFooterContent;
}

/** A message with what is said around it, in the reader's words. */
export interface ShownPost {
  readonly card: NewsCard;
  readonly name: string;
  readonly meta: string;
  readonly url: string;
  /** Too long to stand whole in a mail: its first words then. */
  readonly isCut: boolean;
  readonly answering: { readonly intro: string; readonly words: string; readonly lang: Locale } | null;
}

/** Bytes of messages in one mail; what is beyond is shown by its first words. Some programs cut a mail at 102 kB. */
const PROSE_BYTES = 40_000;

/** `Re: [2B] Title`: programs that know no threading headers go by the subject. */
export function subjectOf({ thread, posts }: InstantLetter): string {
  const opens = posts[0]?.number === 1;
  const mark = thread.lead === null ? '' : `[${thread.lead.code}] `;
  return `${opens ? '' : 'Re: '}${mark}${thread.title}`;
}

export function threadUrl(
  { baseUrl, thread }: Pick<InstantLetter, 'baseUrl' | 'thread'>,
  number?: number,
): string {
  const page = `${baseUrl}/discussions/${thread.id}/${thread.slug}`;
  return number === undefined ? page : `${page}?message=${number}#message-${number}`;
}

export function shownPosts(letter: InstantLetter): ShownPost[] {
  let left = PROSE_BYTES;
  return letter.posts.map((card) => {
    left -= Buffer.byteLength(card.html);
    return shownPost(letter, card, left < 0);
  });
}

function shownPost(letter: InstantLetter, card: NewsCard, isCut: boolean): ShownPost {
  const { locale, timeZone, sectors } = letter;
  const t = say(locale);
  const { author, organisation, number, publishedAt, answered } = card;
  const sector = sectors.find(({ code }) => code === author.sector)?.label[locale];
  const voice = organisation === null ? t('person') : t('behalf', { organisation });
  const when = formatDateTime(publishedAt, locale, 'day', timeZone);
  const said = author.kind === 'network' ? [] : [sector, voice];
  return {
    card,
    name: author.name ?? t('gone'),
    meta: [...said, t('number', { number, when })].filter(Boolean).join(' · '),
    url: threadUrl(letter, number),
    isCut,
    answering:
      answered === null
        ? null
        : {
            intro: t('answering', { name: answered.name ?? t('gone'), number: answered.number }),
            words: answered.excerpt,
            lang: answered.lang,
          },
  };
}

/** « piste 2B Plateformes… », or the community, or the theme. */
export function placeOf({ locale, thread }: Pick<InstantLetter, 'locale' | 'thread'>): string {
  const t = say(locale);
  if (thread.community !== null) return thread.community;
  const { lead, theme } = thread;
  return lead === null
    ? t('place.theme', { theme })
    : t('place.lead', { code: lead.code, title: lead.title[locale] });
}
