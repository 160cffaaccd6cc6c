import { COMMUNITY_STATES, type Community, type CommunityState } from '@forum/communities';
import {
  Breadcrumbs,
  CursorPagination,
  EmptyState,
  Encart,
  Filters,
  Layout,
  LinkButton,
  PageTitle,
  Rails,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { CommunityItems, type ShowingCommunities } from './community-items.js';

export interface Choice {
  readonly state: CommunityState | null;
  readonly theme: number | null;
  readonly mine: boolean;
}

export interface CommunitiesPageProps extends Framed {
  readonly communities: readonly Community[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly counts: ReadonlyMap<string, number>;
  readonly choice: Choice;
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  readonly showing: ShowingCommunities;
  readonly dormantAfterDays: number;
  readonly mayPropose: boolean;
}

function listPath({ state, theme, mine }: Choice, cursor?: string): string {
  const query = new URLSearchParams();
  if (state !== null) query.set('etat', state);
  if (mine) query.set('mien', '1');
  if (theme !== null) query.set('theme', String(theme));
  if (cursor !== undefined) query.set('cursor', cursor);
  return query.size === 0 ? '/communautes' : `/communautes?${query}`;
}

/** All communities that the reader may know of; one's own first. */
export function CommunitiesPage(props: CommunitiesPageProps) {
  const { shell, communities, next, beyondFirst, choice, showing } = props;
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('title')} current="communities">
      <Breadcrumbs locale={shell.locale} crumbs={[{ text: t('title') }]} />
      <Rails asideLabel={t('propose.title')} aside={<Aside {...props} />}>
        <div>
          <PageTitle title={t('title')} lead={t('lead')} />
          <StateFilters {...props} />
          <ThemeFilters {...props} />
          {communities.length === 0 ? (
            <EmptyState id="vide" title={t('empty')}>
              {t('empty.text')}
            </EmptyState>
          ) : (
            <>
              <h2 class="sr">{t('list')}</h2>
              <CommunityItems communities={communities} showing={showing} />
            </>
          )}
          <CursorPagination
            locale={shell.locale}
            label={t('pages')}
            {...(next === null ? {} : { next: listPath(choice, next) })}
            {...(beyondFirst ? { first: listPath(choice) } : {})}
          />
        </div>
      </Rails>
    </Layout>
  );
}

function StateFilters({ shell: { locale }, counts, choice }: CommunitiesPageProps) {
  const t = say(locale);
  const item = (text: string, count: number, own: Choice) => ({
    href: listPath(own),
    current: own.state === choice.state && own.mine === choice.mine,
    text: (
      <>
        {text} <span class="chiffre">{count}</span>
      </>
    ),
  });
  const all = { state: null, mine: false, theme: choice.theme };
  const states = COMMUNITY_STATES.filter((state) => (counts.get(state) ?? 0) > 0);
  const mine = counts.get('mine') ?? 0;
  return (
    <Filters
      label={t('filter')}
      items={[
        item(t('filter.all'), counts.get('all') ?? 0, all),
        ...states.map((state) => item(t(`filter.${state}`), counts.get(state) ?? 0, { ...all, state })),
        ...(mine > 0 ? [item(t('filter.mine'), mine, { ...all, mine: true })] : []),
      ]}
    />
  );
}

function ThemeFilters({ shell: { locale }, choice, themes }: CommunitiesPageProps) {
  const t = say(locale);
  return (
    <Filters
      class="mt-s"
      label={t('filter.themes')}
      items={[
        {
          href: listPath({ ...choice, theme: null }),
          text: t('filter.anyTheme'),
          current: choice.theme === null,
        },
        ...themes.map(({ number, title }) => ({
          href: listPath({ ...choice, theme: number }),
          text: title,
          current: choice.theme === number,
        })),
      ]}
    />
  );
}

function Aside({ shell: { locale }, showing, dormantAfterDays, mayPropose }: CommunitiesPageProps) {
  const t = say(locale);
  return (
    <>
      <Encart id="proposer" title={t('propose.title')}>
        <ol class="liens lecture">
          <li>{t('propose.one')}</li>
          <li>{t('propose.two', { days: showing.trialDays })}</li>
          <li>{t('propose.three')}</li>
        </ol>
        {mayPropose && (
          <p class="mt-s">
            <LinkButton kind="second" href="/communautes/nouvelle">
              {t('propose.button')}
            </LinkButton>
          </p>
        )}
      </Encart>
      <Encart id="ensuite" title={t('propose.after')}>
        <p>{t('propose.dormant', { days: dormantAfterDays })}</p>
      </Encart>
    </>
  );
}
