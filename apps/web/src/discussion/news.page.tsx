import { EmptyState, Layout, PageTitle, ThreadList, type ThreadListItem } from '@forum/ui';
import type { Framed } from '../http/index.js';
import { say } from './messages.js';

export interface NewsPageProps extends Framed {
  readonly items: readonly ThreadListItem[];
  /** When the last visit was, in words; null on a first one. */
  readonly since: string | null;
}

export function NewsPage({ shell, items, since }: NewsPageProps) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('news.title')} current="news" robots="noindex">
      <PageTitle
        title={t('news.title')}
        lead={since === null ? t('news.first') : t('news.lead', { when: since })}
      />
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
