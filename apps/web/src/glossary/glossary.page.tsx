import { Breadcrumbs, EmptyState, Layout, Link, PageTitle, Table } from '@forum/ui';
import type { Framed } from '../http/index.js';
import { say } from './messages.js';
import type { ShownTerm } from './shown-term.js';

export interface GlossaryPageProps extends Framed {
  /** In the alphabetical order of the reader's language. */
  readonly terms: readonly ShownTerm[];
  readonly canonical: string;
}

/** The shared vocabulary, both languages side by side. */
export function GlossaryPage({ shell, terms, canonical }: GlossaryPageProps) {
  const t = say(shell.locale);
  return (
    <Layout shell={shell} title={t('title')} current="glossary" canonical={canonical}>
      <Breadcrumbs locale={shell.locale} crumbs={[{ text: t('title') }]} />
      <PageTitle title={t('title')} lead={t('lead', { count: terms.length })} />
      {terms.length === 0 ? (
        <EmptyState id="vide" title={t('empty')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <Table
          class="mt"
          caption={t('caption')}
          captionHidden
          stacked
          columns={[
            { name: t('column.term') },
            { name: t('column.other') },
            { name: t('column.definition') },
          ]}
          rows={terms.map(({ slug, text, other, definition }) => ({
            key: slug,
            cells: [
              <Link key="term" href={`/glossaire/${slug}`}>
                {text}
              </Link>,
              <span key="other" lang={other.lang}>
                {other.text}
              </span>,
              definition ?? <span class="meta">{t('undefined')}</span>,
            ],
          }))}
        />
      )}
    </Layout>
  );
}
