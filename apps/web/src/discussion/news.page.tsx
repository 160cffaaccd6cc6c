import { type NamedMe, threadPath } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { EmptyState, Layout, Link, PageTitle, Section, ThreadList, type ThreadListItem } from '@forum/ui';
import type { Framed } from '../http/index.js';
import { say as sayMention } from './mentions/messages.js';
import { say } from './messages.js';

export interface NewsPageProps extends Framed {
  readonly items: readonly ThreadListItem[];
  /** Messages that named this person since then. */
  readonly named: readonly NamedMe[];
  /** When the last visit was, in words; null on a first one. */
  readonly since: string | null;
}

export function NewsPage({ shell, items, named, since }: NewsPageProps) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('news.title')} current="news" robots="noindex">
      <PageTitle
        title={t('news.title')}
        lead={since === null ? t('news.first') : t('news.lead', { when: since })}
      />
      <Named named={named} locale={shell.locale} />
      {items.length === 0 ? (
        <EmptyState id="vide" title={t('news.empty')}>
          {t('news.empty.text')}
        </EmptyState>
      ) : (
        <ThreadList locale={shell.locale} threads={items} />
      )}
    </Layout>
  );
}

function Named({ named, locale }: { readonly named: readonly NamedMe[]; readonly locale: Locale }) {
  const t = sayMention(locale);
  if (named.length === 0) return null;
  return (
    <Section id="nomme" title={t('news.title')} class="mt">
      <ul class="liens sans-puce mt-s">
        {named.map(({ threadId, slug, title, lang, number, excerpt, excerptLang, author }) => (
          <li key={`${threadId}-${number}`}>
            <Link href={threadPath({ id: threadId, slug }, number)}>
              <span lang={lang}>{title}</span>
            </Link>
            <br />
            <span class="meta">{t('news.by', { name: author ?? t('gone'), number })}</span>
            <br />
            <span lang={excerptLang}>{excerpt}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
