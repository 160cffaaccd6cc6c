import { typeset } from '@forum/i18n';
import type { ContentCounts } from '@forum/moderation';
import type { Lead, Theme } from '@forum/register';
import { EmptyState, LeadCode, LeadState, Section, Stats, Table } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame } from '../frame/administration-frame.partial.js';
import { sayOfContent } from './messages.js';

export interface ContentPageProps extends Framed {
  readonly counts: ContentCounts;
  readonly themes: readonly Theme[];
  readonly leads: readonly Lead[];
}

const COUNTED = [
  'themes',
  'findings',
  'leads',
  'questions',
  'priorities',
  'terms',
  'events',
  'organisations',
  'openings',
] as const;

/** The founding content as it stands: to read. */
export function ContentPage({ shell, counts, themes, leads }: ContentPageProps) {
  const { locale } = shell;
  const t = sayOfContent(locale);
  return (
    <AdministrationFrame shell={shell} section="content" lead={t('lead')}>
      <p class="meta">
        {t('command')} <code>npm run forum -- seed</code>
      </p>
      {themes.length === 0 ? (
        <EmptyState id="vide" title={t('empty')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <div class="pile pile-xg mt">
          <Section id="compte" title={t('counts')} ruled={false}>
            <div class="mt">
              <Stats stats={COUNTED.map((name) => ({ term: t(name), value: String(counts[name]) }))} />
            </div>
          </Section>
          {themes.map(({ number, title }) => (
            <Section
              key={number}
              id={`theme-${number}`}
              title={typeset(title[locale], locale)}
              theme={number}
            >
              <LeadsTable locale={locale} number={number} leads={leads} />
            </Section>
          ))}
        </div>
      )}
    </AdministrationFrame>
  );
}

function LeadsTable({
  locale,
  number,
  leads,
}: {
  readonly locale: ContentPageProps['shell']['locale'];
  readonly number: number;
  readonly leads: readonly Lead[];
}) {
  const t = sayOfContent(locale);
  return (
    <Table
      caption={t('caption', { number })}
      captionHidden
      stacked
      columns={[{ name: t('code') }, { name: t('french') }, { name: t('english') }, { name: t('state') }]}
      rows={leads
        .filter(({ theme }) => theme === number)
        .map(({ code, theme, title, state }) => ({
          key: code,
          theme,
          cells: [
            <LeadCode key="code" locale={locale} code={code} theme={theme} href={`/pistes/${code}`} />,
            <span key="fr" lang="fr-CA">
              {typeset(title.fr, 'fr')}
            </span>,
            <span key="en" lang="en-CA">
              {typeset(title.en, 'en')}
            </span>,
            <LeadState key="state" locale={locale} state={state} />,
          ],
        }))}
    />
  );
}
