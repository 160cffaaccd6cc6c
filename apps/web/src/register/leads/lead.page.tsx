import { formatDate, formatPercent } from '@forum/i18n';
import type { LeadUpdate } from '@forum/register';
import {
  Bars,
  Breadcrumbs,
  EmptyState,
  Encart,
  ErrorSummary,
  Journal,
  Layout,
  LeadCode,
  LeadList,
  LeadState,
  LeadSteps,
  Link,
  LinkButton,
  LinkFromPeople,
  LinkList,
  PageTitle,
  Rails,
  ThreadList,
  type ThreadListItem,
  Time,
} from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { feedLink } from '../../discussion/feeds/feed-link.js';
import type { Framed } from '../../http/index.js';
import { say } from '../messages.js';
import { leadItems, leadNote, PriorityTag, type ShownLead } from './lead-items.js';
import { type LeadReport, LeadReportForm, reportErrors } from './lead-report.partial.js';

export interface LeadPageProps extends Framed {
  readonly lead: ShownLead;
  readonly theme: { readonly number: number; readonly title: string };
  /** The other leads of its theme. */
  readonly siblings: readonly ShownLead[];
  readonly updates: readonly LeadUpdate[];
  readonly threads: readonly ThreadListItem[];
  /** Words of the glossary that stand in its title. */
  readonly words: ReadonlyArray<{ readonly slug: string; readonly text: string }>;
  /** The priority that rests on it, if any. */
  readonly priority: string | null;
  /** The founding event. */
  readonly event: { readonly slug: string; readonly date: string } | null;
  readonly year: string | null;
  readonly timeZone: string;
  readonly canonical: string;
  /** The form for a new line of the journal, for those who may write one. */
  readonly report: LeadReport | null;
  readonly aside?: ComponentChildren;
}

/** One lead: what moved, on what evidence, and what is said of it. */
export function LeadPage(props: LeadPageProps) {
  const { shell, lead, theme, canonical, report } = props;
  const { locale } = shell;
  const t = say(locale);
  const errors = report === null ? [] : reportErrors(report, locale);
  return (
    <Layout
      shell={shell}
      title={`${lead.code} ${lead.title}`}
      theme={lead.theme}
      current="leads"
      description={t('lead.description', { code: lead.code, title: lead.title })}
      canonical={canonical}
      feeds={[feedLink(`/pistes/${lead.code}`, lead.title, locale)]}
      hasErrors={errors.length > 0}
    >
      <Breadcrumbs
        locale={locale}
        crumbs={[
          { text: t('theme.named', { number: theme.number }), href: `/themes/${theme.number}` },
          { text: t('lead.crumb.all'), href: '/pistes' },
          { text: t('lead.crumb', { code: lead.code }) },
        ]}
      />
      <ErrorSummary locale={locale} errors={errors} />
      <Title {...props} />
      <Rails asideLabel={t('lead.around')} aside={<Around {...props} />}>
        <Progress {...props} />
        <Discussions {...props} />
      </Rails>
    </Layout>
  );
}

function Title({ shell: { locale }, lead, theme, siblings, year }: LeadPageProps) {
  const t = say(locale);
  const note = lead.raisedBy === null ? undefined : leadNote({ ...lead, note: null }, { locale, year });
  return (
    <PageTitle
      over={
        <>
          <LeadCode locale={locale} code={lead.code} theme={lead.theme} />
          <span>{t('lead.over')}</span>
          <LeadState locale={locale} state={lead.state} />
          {lead.priority && <PriorityTag locale={locale} year={year} theme={lead.theme} />}
        </>
      }
      title={lead.title}
      lead={
        <>
          {t('lead.text', { count: siblings.length + 1, theme: theme.title })}
          {note !== undefined && ` ${note}`}
        </>
      }
    />
  );
}

function Progress(props: LeadPageProps) {
  const { shell, lead, updates, priority } = props;
  const t = say(shell.locale);
  const { locale } = shell;
  const isQuiet = updates.length === 0 && priority === null;
  return (
    <section aria-labelledby="avancement">
      <h2 id="avancement">{t('lead.progress')}</h2>
      <Bars
        class="mt-s mesure"
        bars={[
          {
            key: lead.code,
            label: (
              <>
                <LeadState locale={locale} state={lead.state} /> — {t(`states.${lead.state}`)}
              </>
            ),
            value: formatPercent(lead.progress / 100, locale),
            percent: lead.progress,
            theme: lead.theme,
          },
        ]}
      />
      <div class="mt">
        <LeadSteps locale={locale} state={lead.state} />
      </div>
      <h3 class="mt">{t('lead.journal')}</h3>
      {isQuiet ? <p class="mt-s">{t('lead.journal.empty')}</p> : <JournalOf {...props} />}
      <p class="aide mt-s">{t('lead.journal.help')}</p>
      {props.report !== null && (
        <LeadReportForm locale={locale} csrf={shell.csrf} code={lead.code} report={props.report} />
      )}
    </section>
  );
}

function JournalOf(props: LeadPageProps) {
  const { updates, priority, event } = props;
  const entries = updates.map((update) => ({ key: update.id, entry: <Update {...props} update={update} /> }));
  const founding =
    priority === null || event === null ? [] : [{ key: 'day', entry: <FoundingEntry {...props} /> }];
  return (
    <div class="mt-s">
      <Journal entries={[...entries, ...founding]} />
    </div>
  );
}

function Update({ shell: { locale }, update, timeZone }: LeadPageProps & { readonly update: LeadUpdate }) {
  const t = say(locale);
  const name = update.author.name ?? t('lead.update.gone');
  const date = formatDate(update.recordedAt, locale, 'long', timeZone);
  return (
    <>
      <LeadState locale={locale} state={update.state} />{' '}
      <strong>{formatPercent(update.progress / 100, locale)}</strong>
      <br />
      <span lang={update.lang}>{update.note}</span>
      <br />
      {update.evidenceUrl !== null && (
        <>
          <LinkFromPeople href={update.evidenceUrl}>{t('lead.evidence')}</LinkFromPeople>
          <br />
        </>
      )}
      <span class="meta">
        <Time at={update.recordedAt}>{t('lead.update.by', { date, name })}</Time>
      </span>
    </>
  );
}

/** What the founding day said of this lead: the first line of its journal. */
function FoundingEntry({ shell: { locale }, priority, event, timeZone }: LeadPageProps) {
  const t = say(locale);
  if (event === null || priority === null) return null;
  const date = formatDate(event.date, locale, 'long', timeZone);
  return (
    <>
      <strong>{t('lead.day.title')}</strong>
      <br />
      {t('lead.day', { text: priority })}
      <br />
      <Link href={`/evenements/${event.slug}`}>{t('lead.day.event', { date })}</Link>
    </>
  );
}

function Discussions({ shell: { locale }, lead, threads }: LeadPageProps) {
  const t = say(locale);
  const open = `/discussions/nouvelle?theme=${lead.theme}&piste=${lead.code}`;
  if (threads.length === 0) {
    const action = <LinkButton href={open}>{t('open')}</LinkButton>;
    return (
      <EmptyState id="discussions" title={t('lead.empty')} actions={action}>
        {t('lead.empty.text', { code: lead.code })}
      </EmptyState>
    );
  }
  return (
    <section class="contenant" aria-labelledby="discussions">
      <h2 id="discussions">{t('lead.discussions', { count: lead.threads })}</h2>
      <ThreadList locale={locale} threads={threads} class="mt-s" />
      <p class="grappe mt">
        <LinkButton href={open}>{t('open')}</LinkButton>
        {lead.threads > threads.length && (
          <LinkButton kind="second" href={`/themes/${lead.theme}?lead=${lead.code}#discussions`}>
            {t('lead.all', { count: lead.threads })}
          </LinkButton>
        )}
      </p>
    </section>
  );
}

function Around({ shell: { locale }, siblings, words, year, aside }: LeadPageProps) {
  const t = say(locale);
  return (
    <>
      {aside}
      {words.length > 0 && (
        <Encart id="mots" title={t('lead.words')}>
          <LinkList>
            {words.map(({ slug, text }) => (
              <li key={slug}>
                <Link href={`/glossaire/${slug}`}>{text}</Link>
              </li>
            ))}
          </LinkList>
        </Encart>
      )}
      {siblings.length > 0 && (
        <Encart id="voisines" title={t('lead.siblings')}>
          <LeadList locale={locale} leads={leadItems(siblings, { locale, year })} />
        </Encart>
      )}
    </>
  );
}
