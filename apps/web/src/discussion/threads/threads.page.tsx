import type { ThreadSort } from '@forum/discussion';
import {
  CursorPagination,
  EmptyState,
  Filters,
  Layout,
  LinkButton,
  PageTitle,
  ThreadList,
  type ThreadListItem,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';

export interface ThreadsPageProps extends Framed {
  readonly items: readonly ThreadListItem[];
  readonly next: string | null;
  readonly theme: number | null;
  readonly sort: ThreadSort;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  readonly beyondFirst: boolean;
}

const SORTS: readonly ThreadSort[] = ['active', 'newest', 'unanswered'];

interface Choice {
  readonly theme: number | null;
  readonly sort: ThreadSort;
  readonly cursor?: string;
}

function listPath({ theme, sort, cursor }: Choice): string {
  const query = new URLSearchParams();
  if (theme !== null) query.set('theme', String(theme));
  if (sort !== 'active') query.set('sort', sort);
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.size === 0 ? '/discussions' : `/discussions?${query}`;
}

/** All discussions, by theme and order; every filter is an address. */
export function ThreadsPage(props: ThreadsPageProps) {
  const { shell, items, next, theme, sort, beyondFirst } = props;
  const t = say(shell.locale);
  const href = (of: Partial<Choice>) => listPath({ theme, sort, ...of });
  const open = theme === null ? '/discussions/nouvelle' : `/discussions/nouvelle?theme=${theme}`;
  return (
    <Layout shell={shell} title={t('threads.title')} current="threads">
      <PageTitle title={t('threads.title')} lead={t('threads.lead')}>
        <p class="grappe mt">
          <LinkButton href={open}>{t('thread.open')}</LinkButton>
        </p>
      </PageTitle>
      <Choices {...props} />
      {items.length === 0 ? (
        <EmptyState
          id="vide"
          title={t('threads.empty')}
          actions={<LinkButton href={open}>{t('thread.open')}</LinkButton>}
        >
          {t('threads.empty.text')}
        </EmptyState>
      ) : (
        <section class="mt" aria-label={t('threads.title')}>
          <h2 class="sr">{t(`sort.${sort}`)}</h2>
          <ThreadList locale={shell.locale} threads={items} />
        </section>
      )}
      <CursorPagination
        locale={shell.locale}
        label={t('threads.pages')}
        {...(next === null ? {} : { next: href({ cursor: next }) })}
        {...(beyondFirst ? { first: href({}) } : {})}
      />
    </Layout>
  );
}

function Choices({ shell, theme, sort, themes }: ThreadsPageProps) {
  const t = say(shell.locale);
  const href = (of: Partial<Choice>) => listPath({ theme, sort, ...of });
  return (
    <>
      <Filters
        label={t('threads.theme')}
        items={[
          { href: href({ theme: null }), text: t('filter.all'), current: theme === null },
          ...themes.map(({ number, title }) => ({
            href: href({ theme: number }),
            text: title,
            current: theme === number,
          })),
        ]}
      />
      <Filters
        class="mt-s"
        label={t('threads.sort')}
        items={SORTS.map((one) => ({
          href: href({ sort: one }),
          text: t(`sort.${one}`),
          current: sort === one,
        }))}
      />
    </>
  );
}
