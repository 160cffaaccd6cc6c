import { type Thread, threadPath } from '@forum/discussion';
import { formatRelative } from '@forum/i18n';
import { Tag, type ThreadListItem } from '@forum/ui';
import { type Showing, shownAuthor, shownTitle } from '../authors.js';
import { say } from '../messages.js';

export interface ShowingThreads extends Showing {
  readonly now: Date;
  readonly timeZone: string;
  /** Unread messages by thread. */
  readonly unread?: ReadonlyMap<string, number>;
}

/** Threads as every list of the site shows them. */
export function threadItems(threads: readonly Thread[], showing: ShowingThreads): ThreadListItem[] {
  const { locale, now, timeZone, unread } = showing;
  return threads.map((thread) => ({
    id: thread.id,
    href: threadPath(thread),
    title: shownTitle(thread),
    ...(thread.lang === locale ? {} : { lang: thread.lang }),
    author: shownAuthor(thread.author, showing),
    theme: thread.theme,
    leads: thread.leads.map((code) => ({ code, theme: Number.parseInt(code, 10), href: `/pistes/${code}` })),
    activity: { at: thread.lastPostAt, text: formatRelative(thread.lastPostAt, locale, { now, timeZone }) },
    replies: Math.max(0, thread.posts - 1),
    fresh: unread?.get(thread.id) ?? 0,
    tags: threadTags(thread, showing),
  }));
}

function threadTags(thread: Thread, { locale }: Pick<ShowingThreads, 'locale'>) {
  const t = say(locale);
  const tags = [
    thread.summedUp && (
      <Tag key="summed-up" kind="success">
        {t('state.summed-up')}
      </Tag>
    ),
    thread.featured && (
      <Tag key="featured" kind="new">
        {t('state.featured')}
      </Tag>
    ),
    thread.pinned && <Tag key="pinned">{t('state.pinned')}</Tag>,
    thread.state === 'closed' && <Tag key="closed">{t('state.closed')}</Tag>,
    thread.state === 'archived' && <Tag key="archived">{t('state.archived')}</Tag>,
    thread.hidden && (
      <Tag key="hidden" kind="alert">
        {t('state.hidden')}
      </Tag>
    ),
  ].filter(Boolean);
  return tags.length === 0 ? undefined : tags;
}
