import type { Locale } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { Time } from '../content/time.js';
import { classes } from '../document/classes.js';
import { Tag } from '../feedback/tag.js';
import { Link } from '../links/link.js';
import { say } from '../messages.js';
import { Avatar } from '../people/avatar.js';
import { LeadCode, ThemeCode } from '../register/lead-code.js';

export interface ThreadListItem {
  id: string;
  href: string;
  title: string;
  /** The title's language, where it is not the page's. */
  lang?: string;
  author: { name: string; initials: string; sector?: string };
  theme?: number;
  leads?: ReadonlyArray<{ code: string; theme: number; href: string }>;
  /** Last activity, in words. */
  activity: { at: Date; text: string };
  /** Posts after the first. */
  replies: number;
  /** Posts that this reader has not seen. */
  fresh?: number;
  excerpt?: string;
  /** "Épinglée", "Fermée": `<Tag>` elements. */
  tags?: ComponentChildren;
}

export interface ThreadListProps {
  locale: Locale;
  threads: readonly ThreadListItem[];
  /** Themes are named where no lead is; not on the theme's own page. */
  showTheme?: boolean;
  class?: string;
}

export function ThreadList({ locale, threads, showTheme = true, class: extra }: ThreadListProps) {
  return (
    <ul class={classes('discussions', extra)}>
      {threads.map((thread) => (
        <li key={thread.id} class={thread.fresh ? 'nonlu' : undefined}>
          <Avatar initials={thread.author.initials} />
          <h3 lang={thread.lang}>
            <Link href={thread.href}>{thread.title}</Link>
          </h3>
          {thread.excerpt && (
            <p class="discussions__extrait" lang={thread.lang}>
              {thread.excerpt}
            </p>
          )}
          <ThreadFoot locale={locale} showTheme={showTheme} {...thread} />
          <ThreadReplies locale={locale} replies={thread.replies} fresh={thread.fresh} />
        </li>
      ))}
    </ul>
  );
}

interface ThreadFootProps extends Pick<ThreadListItem, 'leads' | 'theme' | 'author' | 'activity' | 'tags'> {
  locale: Locale;
  showTheme: boolean;
}

function ThreadFoot({ locale, showTheme, leads = [], theme, author, activity, tags }: ThreadFootProps) {
  return (
    <p class="discussions__pied">
      {leads.map(({ code, theme: ofLead, href }) => (
        <LeadCode key={code} locale={locale} code={code} theme={ofLead} href={href} />
      ))}
      {showTheme && leads.length === 0 && theme !== undefined && (
        <ThemeCode locale={locale} theme={theme} href={`/themes/${theme}`} />
      )}
      <span>{author.name}</span>
      {author.sector && <span>{author.sector}</span>}
      <Time at={activity.at}>{activity.text}</Time>
      {tags}
    </p>
  );
}

function ThreadReplies({
  locale,
  replies,
  fresh,
}: { locale: Locale } & Pick<ThreadListItem, 'replies' | 'fresh'>) {
  const t = say(locale);
  return (
    <p class="discussions__reponses">
      <strong class="chiffre">{t('thread.replies', { count: replies })}</strong>
      {fresh ? <Tag kind="new">{t('thread.new', { count: fresh })}</Tag> : null}
    </p>
  );
}
