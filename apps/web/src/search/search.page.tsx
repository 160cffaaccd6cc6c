import { MAX_QUERY_CHARACTERS, type SearchQuery, type SearchResult } from '@forum/search';
import {
  Breadcrumbs,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Pagination,
  SearchForm,
  Section,
} from '@forum/ui';
import type { Framed } from '../http/index.js';
import { HitItem } from './hit.partial.js';
import { say } from './messages.js';
import { Narrowing } from './narrowing.partial.js';
import { searchPath } from './search-address.js';
import { countText, type ShownFacet, type ShownHit } from './shown-results.js';

export interface SearchPageProps extends Framed {
  readonly query: SearchQuery;
  /** Something was typed. */
  readonly asked: boolean;
  readonly result: Omit<SearchResult, 'hits' | 'facets'> & { readonly hits: readonly ShownHit[] };
  readonly facets: readonly ShownFacet[];
}

export function SearchPage(props: SearchPageProps) {
  const { shell, query, result } = props;
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={titleOf(props)} robots="noindex">
      <Breadcrumbs locale={shell.locale} crumbs={[{ text: t('title') }]} />
      <PageTitle title={titleOf(props)}>
        <SearchForm
          class="mesure"
          action="/recherche"
          id="mots"
          label={t('form')}
          fieldLabel={t('words')}
          button={t('submit')}
          value={query.q}
        />
        {result.suggestion !== null && <DidYouMean {...props} suggestion={result.suggestion} />}
      </PageTitle>
      <Answer {...props} />
    </Layout>
  );
}

function titleOf({ shell, query, result }: SearchPageProps): string {
  const t = say(shell.locale);
  if (result.problem !== null) return t('title');
  const { count, more } = result.total;
  return more
    ? t('title.more', { words: query.q, count: countText({ count, more: false }, shell.locale) })
    : t('title.found', { words: query.q, count });
}

function DidYouMean({ shell, query, suggestion }: SearchPageProps & { suggestion: string }) {
  return (
    <p>
      {say(shell.locale).rich('did-you-mean', {
        words: suggestion,
        link: (words) => <Link href={searchPath(query, { q: suggestion })}>{words}</Link>,
      })}
    </p>
  );
}

function Answer(props: SearchPageProps) {
  const { shell, asked, result } = props;
  const t = say(shell.locale);
  if (result.problem === null)
    return result.total.count === 0 ? <Nothing {...props} /> : <Results {...props} />;
  return (
    <>
      {asked && (
        <Notice kind="alert" role="status">
          <p>{t(`problem.${result.problem}`, { max: MAX_QUERY_CHARACTERS })}</p>
        </Notice>
      )}
      <Help {...props} />
    </>
  );
}

function Nothing(props: SearchPageProps) {
  const { shell, query, facets } = props;
  const t = say(shell.locale);
  const narrowed = facets.length > 0 || query.from !== undefined || query.to !== undefined;
  return (
    <>
      <EmptyState
        id="vide"
        title={t('none')}
        actions={
          <>
            {narrowed && <LinkButton href={cleared(query)}>{t('none.clear')}</LinkButton>}
            <LinkButton kind="second" href="/discussions">
              {t('none.threads')}
            </LinkButton>
          </>
        }
      >
        {t('none.text')}
      </EmptyState>
      <Help {...props} />
    </>
  );
}

function Help({ shell }: SearchPageProps) {
  const t = say(shell.locale);
  return (
    <Section id="aide" title={t('help')}>
      <ul class="lecture">
        <li>{t('help.accents')}</li>
        <li>{t('help.both')}</li>
        <li>{t('help.phrase')}</li>
        <li>{t('help.minus')}</li>
      </ul>
    </Section>
  );
}

function Results({ shell, query, result, facets }: SearchPageProps) {
  const t = say(shell.locale);
  return (
    <div class="contenant">
      <div class="poste">
        <Narrowing {...{ locale: shell.locale, query, facets, clear: cleared(query) }} />
        <section aria-labelledby="resultats">
          <h2 id="resultats" class="sr">
            {t('results')}
          </h2>
          {result.relaxed && <p class="meta">{t('relaxed')}</p>}
          <ol class="resultats mt-s">
            {result.hits.map((hit) => (
              <HitItem key={hit.key} locale={shell.locale} hit={hit} />
            ))}
          </ol>
          <Pagination
            locale={shell.locale}
            label={t('pages')}
            page={result.page}
            pages={result.pages}
            href={(page) => searchPath(query, { page })}
          />
        </section>
      </div>
    </div>
  );
}

function cleared({ q }: SearchQuery): string {
  return `/recherche?${new URLSearchParams({ q })}`;
}
