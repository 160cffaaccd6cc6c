import { threadPath } from '@forum/discussion';
import { type Locale, type Translate, translate } from '@forum/i18n';
import { type Card, MailCard, renderFragment, type ThemeNumber, textCard } from '@forum/mail-out';
import { type DigestKey, messages } from '../mail/messages.js';
import type { Item } from './items.js';
import type { Milestone } from './milestones/milestone.js';
import type { NewsPost, NewsThread } from './news.js';
import type { Part, PartCache } from './part-cache.js';
import type { ToldMilestone } from './selection.js';

/** A piece of both twins. */
export interface TwinPart {
  readonly html: Part;
  readonly text: Part;
}

/** The cards of one batch: each rendered once for all who get the same one, in their language. */
export class Cards {
  readonly #known = new Map<string, TwinPart>();

  constructor(
    private readonly cache: PartCache,
    private readonly baseUrl: string,
  ) {}

  of(item: Item, locale: Locale): TwinPart {
    const { thread, posts, shown, reason, begun } = item;
    // Enough to tell the cards of one batch apart: its news are read once.
    const key = `${locale} ${thread.id} ${posts[0]?.id} ${posts.length} ${shown.id} ${reason} ${begun}`;
    const card = this.#known.get(key) ?? cardPart(this.cache, item, { baseUrl: this.baseUrl, locale });
    this.#known.set(key, card);
    return card;
  }
}

/** A milestone's card, made once for all who get it for the same reason, in their language. */
export function milestonePart(
  cache: PartCache,
  { milestone, reason }: ToldMilestone,
  { baseUrl, locale }: { baseUrl: string; locale: Locale },
): TwinPart {
  const t = translate(messages, locale);
  const { title, lang, overline, words, wordsLang, action } = milestone.cards[locale];
  const href = `${baseUrl}${milestone.path}`;
  const [code] = milestone.leads;
  const card: Card = {
    title,
    href,
    overline,
    why: why(t, reason, { theme: milestone.theme ?? 0, community: communityOf(milestone) }),
    ...(lang === undefined ? {} : { lang }),
    ...(milestone.theme === null ? {} : { theme: patternOf(milestone.theme) }),
    ...(code === undefined ? {} : { code }),
    actions: [{ label: action, href }],
  };
  const key = `milestone ${JSON.stringify(card)}${wordsLang}${words}`;
  const excerpt = words === null ? {} : { excerpt: <span lang={wordsLang ?? locale}>{words}</span> };
  return {
    html: cache.get(`html ${key}`, () => renderFragment(<MailCard {...card} {...excerpt} />)),
    text: cache.get(
      `text ${key}`,
      () => `${textCard({ ...card, ...(words === null ? {} : { excerpt: words }) }, locale)}\n\n`,
    ),
  };
}

function communityOf({ communitySlug: slug, communityName: name }: Milestone): NewsThread['community'] {
  return slug === null || name === null ? null : { slug, name };
}

function cardPart(
  cache: PartCache,
  item: Item,
  { baseUrl, locale }: { baseUrl: string; locale: Locale },
): TwinPart {
  const t = translate(messages, locale);
  const { thread, posts, shown, reason } = item;
  const { title, lang } = titleOf(thread, locale);
  const words = wordsOf(thread, shown, locale);
  // The line above says already who answered.
  const by = item.isReply ? '' : `${t('card.by', { name: shown.authorName ?? t('card.gone') })} `;
  const card: Card = {
    title,
    lang,
    href: `${baseUrl}${threadPath(thread, posts[0]?.number)}`,
    theme: patternOf(thread.theme),
    overline: overline(t, item),
    why: why(t, reason, thread),
    ...(thread.leads[0] === undefined ? {} : { code: thread.leads[0] }),
  };
  const key = `${JSON.stringify(card)}${words.lang}${by}${words.excerpt}`;
  const actions = [{ label: t('card.read'), href: card.href }];
  const textActions = [{ label: t('card.read-at'), href: card.href }];
  return {
    html: cache.get(`html ${key}`, () =>
      renderFragment(
        <MailCard
          {...card}
          actions={actions}
          excerpt={[by, <span lang={words.lang}>{words.excerpt}</span>]}
        />,
      ),
    ),
    text: cache.get(
      `text ${key}`,
      () => `${textCard({ ...card, actions: textActions, excerpt: `${by}${words.excerpt}` }, locale)}\n\n`,
    ),
  };
}

export function titleOf(thread: NewsThread, locale: Locale): Pick<NewsThread, 'title' | 'lang'> {
  return thread.translations.find(({ lang }) => lang === locale) ?? thread;
}

/** The message's first words; the opening of a seeded discussion stands in the reader's language, if it was written in it. */
function wordsOf(thread: NewsThread, shown: NewsPost, locale: Locale): Pick<NewsPost, 'excerpt' | 'lang'> {
  const translation =
    shown.number === 1 ? thread.translations.find(({ lang }) => lang === locale) : undefined;
  return translation ?? shown;
}

/** There are three patterns and colours: a fourth theme takes the first one's again. */
export function patternOf(theme: number): ThemeNumber {
  return (((theme - 1) % 3) + 1) as ThemeNumber;
}

function overline(t: Translate<DigestKey>, { thread, posts, shown, isReply, begun }: Item): string {
  const count = posts.length;
  if (isReply) return t('card.reply', { count, name: shown.authorName ?? t('card.gone') });
  if (posts[0]?.number === 1) return t('card.opened', { count });
  return t(begun ? 'card.since' : 'card.new', { count, replies: thread.posts - 1 });
}

function why(
  t: Translate<DigestKey>,
  reason: string,
  { theme, community }: Pick<NewsThread, 'theme' | 'community'>,
): string {
  if (reason === 'reply' || reason === 'own' || reason === 'thread') return t(`why.${reason}`);
  const [kind, code = ''] = reason.split(':');
  if (kind === 'lead') return t('why.lead', { code });
  return kind === 'community'
    ? t('why.community', { name: community?.name ?? code })
    : t('why.theme', { theme });
}
