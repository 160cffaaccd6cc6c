import type { Locale } from '@forum/i18n';
import type { SearchQuery } from '@forum/search';
import { Button, Field, Form, Icon, Link } from '@forum/ui';
import { say } from './messages.js';
import type { ShownFacet, ShownFacetValue } from './shown-results.js';

interface NarrowingProps {
  readonly locale: Locale;
  readonly query: SearchQuery;
  readonly facets: readonly ShownFacet[];
  /** The address without any narrowing. */
  readonly clear: string;
}

/** Every narrowing is a link to a real address; dates are typed. */
export function Narrowing({ locale, query, facets, clear }: NarrowingProps) {
  const t = say(locale);
  return (
    <nav class="pile pile-g" aria-label={t('filters')}>
      {facets.map(({ facet, values }) => (
        <section key={facet} aria-labelledby={`filtre-${facet}`}>
          <h2 id={`filtre-${facet}`} class="surtitre">
            {t(`facet.${facet}`)}
          </h2>
          <ul class="sans-puce">
            {values.map((value) => (
              <li key={value.href}>
                <FacetLink locale={locale} value={value} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Days locale={locale} query={query} />
      <p>
        <Link href={clear}>{t('clear')}</Link>
      </p>
    </nav>
  );
}

function FacetLink({ locale, value }: { locale: Locale; value: ShownFacetValue }) {
  const { href, text, count, chosen } = value;
  if (!chosen) {
    return (
      <>
        <Link href={href}>{text}</Link> <span class="meta chiffre">({count})</span>
      </>
    );
  }
  return (
    <Link class="etiquette" href={href} aria-current="true">
      {text} <Icon name="close" />
      <span class="sr">, {say(locale)('remove')}</span>
    </Link>
  );
}

function Days({ locale, query }: Pick<NarrowingProps, 'locale' | 'query'>) {
  const t = say(locale);
  const { q, kind, theme, lead, community, sector, lang, from, to } = query;
  const hidden = {
    q,
    kind,
    theme: theme === undefined ? undefined : String(theme),
    lead,
    community,
    sector,
    langue: lang,
  };
  return (
    <Form method="get" class="pile" action="/recherche" label={t('facet.date')} hidden={hidden}>
      <Field locale={locale} type="date" name="from" id="du" label={t('from')} value={from} />
      <Field locale={locale} type="date" name="to" id="au" label={t('to')} value={to} />
      <p>
        <Button kind="second">{t('apply')}</Button>
      </p>
    </Form>
  );
}
