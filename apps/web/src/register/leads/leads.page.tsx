import { formatDate, formatPercent, type Locale } from '@forum/i18n';
import {
  Breadcrumbs,
  Filters,
  Layout,
  LEAD_STATES,
  LeadCode,
  LeadState,
  type LeadStateName,
  Link,
  PageTitle,
  Selvedge,
  Table,
  Time,
  themeMark,
} from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { leadNote, PriorityTag, type ShownLead } from './lead-items.js';
import { StatesMeaning } from './states.partial.js';

export interface LeadsPageProps extends Framed {
  readonly themes: ReadonlyArray<{ readonly number: number; readonly title: string }>;
  /** All of them: the filter counts them too. */
  readonly leads: readonly ShownLead[];
  readonly state: LeadStateName | null;
  readonly year: string | null;
  readonly timeZone: string;
  readonly canonical: string;
}

/** The register: every lead by theme, with its state and progress. */
export function LeadsPage(props: LeadsPageProps) {
  const { shell, themes, leads, state, year, canonical } = props;
  const { locale } = shell;
  const t = say(locale);
  const title = t('register.title', { count: leads.length });
  const shown = leads.filter((lead) => state === null || lead.state === state);
  return (
    <Layout shell={shell} title={title} current="leads" canonical={canonical}>
      <Breadcrumbs locale={locale} crumbs={[{ text: title }]} />
      <PageTitle
        title={title}
        lead={year === null ? t('register.lead.undated') : t('register.lead', { year })}
      />
      <StateFilters {...props} />
      {shown.length === 0 && <p class="mt">{t('register.empty')}</p>}
      {themes.map((theme) => (
        <ThemeTable key={theme.number} {...props} theme={theme} leads={shown} />
      ))}
      <p class="meta mt">{t('register.note')}</p>
      <StatesMeaning locale={locale} theme={1} />
    </Layout>
  );
}

function StateFilters({ shell: { locale }, leads, state }: LeadsPageProps) {
  const t = say(locale);
  const all = (
    <>
      {t('register.all')} <span class="chiffre">{leads.length}</span>
    </>
  );
  return (
    <Filters
      label={t('register.filter')}
      items={[
        { href: '/pistes', text: all, current: state === null },
        ...LEAD_STATES.map((one) => ({
          href: `/pistes?state=${one}`,
          current: state === one,
          text: (
            <>
              <LeadState locale={locale} state={one} />{' '}
              <span class="chiffre">{leads.filter((lead) => lead.state === one).length}</span>
            </>
          ),
        })),
      ]}
    />
  );
}

type ThemeTableProps = LeadsPageProps & { readonly theme: LeadsPageProps['themes'][number] };

function ThemeTable({ shell: { locale }, theme, leads, year, timeZone }: ThemeTableProps) {
  const t = say(locale);
  const own = leads.filter((lead) => lead.theme === theme.number);
  if (own.length === 0) return null;
  return (
    <section class="mt-g" data-theme={themeMark(theme.number)} aria-labelledby={`registre-${theme.number}`}>
      <Selvedge theme={theme.number} />
      <h2 class="mt-s" id={`registre-${theme.number}`}>
        <Link class="titre-lien" href={`/themes/${theme.number}`}>
          {theme.number}. {theme.title}
        </Link>
      </h2>
      <Table
        class="mt-s"
        caption={t('register.caption', { number: theme.number })}
        captionHidden
        stacked
        look="register"
        columns={columns(locale)}
        rows={own.map((lead) => ({
          key: lead.code,
          id: `piste-${lead.code}`,
          theme: lead.theme,
          cells: [
            <LeadCell key="lead" lead={lead} locale={locale} year={year} />,
            <LeadState key="state" locale={locale} state={lead.state} />,
            formatPercent(lead.progress / 100, locale),
            String(lead.threads),
            <Updated key="updated" lead={lead} locale={locale} timeZone={timeZone} />,
          ],
        }))}
      />
    </section>
  );
}

function columns(locale: Locale) {
  const t = say(locale);
  return [
    { name: t('column.lead') },
    { name: t('column.state') },
    { name: t('column.progress'), numeric: true },
    { name: t('column.threads'), numeric: true },
    { name: t('column.updated') },
  ];
}

interface LeadCellProps {
  readonly lead: ShownLead;
  readonly locale: Locale;
  readonly year: string | null;
}

function LeadCell({ lead, locale, year }: LeadCellProps) {
  const note = leadNote(lead, { locale, year });
  return (
    <>
      <LeadCode locale={locale} code={lead.code} theme={lead.theme} />{' '}
      <Link href={`/pistes/${lead.code}`}>{lead.title}</Link>
      {lead.priority && (
        <>
          <br />
          <PriorityTag locale={locale} year={year} theme={lead.theme} />
        </>
      )}
      {note !== undefined && (
        <>
          <br />
          <span class="meta">{note}</span>
        </>
      )}
    </>
  );
}

function Updated({ lead, locale, timeZone }: Omit<LeadCellProps, 'year'> & { readonly timeZone: string }) {
  if (lead.lastUpdateAt === null) return <>{say(locale)('updated.never')}</>;
  return <Time at={lead.lastUpdateAt}>{formatDate(lead.lastUpdateAt, locale, 'long', timeZone)}</Time>;
}
