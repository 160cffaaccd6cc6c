import type { DigestAudience, Overview, RunLine } from '@forum/digests';
import { formatDateTime, formatNumber } from '@forum/i18n';
import { EmptyState, Facts, Link, LinkButton, Notice, Section, Table, Tag } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { sayOfDigests, whyWords } from './messages.js';

export interface DigestsPageProps extends Framed {
  readonly overview: Overview;
  /** What a dry run found; null when none was asked for. */
  readonly audience: DigestAudience | null;
  readonly timeZone: string;
}

const PATH = `${SECTIONS.mails}/resumes`;

/** Queue, runs, delays, and who will get the next ones. */
export function DigestsPage(props: DigestsPageProps) {
  const { shell, overview, timeZone } = props;
  const { locale } = shell;
  const t = sayOfDigests(locale);
  const { nextAt, dueSoon: count } = overview;
  const when = nextAt === null ? '' : formatDateTime(nextAt, locale, 'weekday-day', timeZone);
  return (
    <AdministrationFrame shell={shell} section="mails" title={t('title')} lead={t('lead')}>
      <div class="pile pile-xg">
        <p>
          {nextAt === null ? t('next.none') : t('next', { when, count })}{' '}
          <Link href={SECTIONS.mails}>{t('back')}</Link>
        </p>
        <Progress {...props} />
        <Queue {...props} />
        <Who {...props} />
        <Delays {...props} />
        <Runs {...props} />
      </div>
    </AdministrationFrame>
  );
}

function countOf({ counts }: Overview, states: readonly string[]): number {
  return counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);
}

function Progress({ shell: { locale }, overview }: DigestsPageProps) {
  const living = overview.runs.some(({ isLiving }) => isLiving);
  if (!living) return null;
  const left = countOf(overview, ['planned', 'composed', 'sending']);
  return (
    <Notice role="status">
      <p>{sayOfDigests(locale)('progress', { sent: countOf(overview, ['sent']), left })}</p>
    </Notice>
  );
}

function Queue({ shell: { locale }, overview }: DigestsPageProps) {
  const t = sayOfDigests(locale);
  const { counts, days } = overview;
  return (
    <Section id="file" title={t('now')}>
      {counts.length === 0 ? (
        <EmptyState id="vide" title={t('now.empty')}>
          {t('now.empty.text')}
        </EmptyState>
      ) : (
        <Table
          caption={t('now.caption')}
          captionHidden
          stacked
          class="mt-s"
          columns={[{ name: t('state') }, { name: t('count'), numeric: true }]}
          rows={counts.map(({ state, reason, count }) => ({
            key: `${state}-${reason ?? ''}`,
            cells: [
              <>
                {t(`state.${state}`)}
                {reason !== null && <span class="meta"> {whyWords(reason, locale)}</span>}
              </>,
              formatNumber(count, locale),
            ],
          }))}
        />
      )}
      <p class="aide mt-s">{t('now.help', { days })}</p>
    </Section>
  );
}

function Who({ shell: { locale }, audience, timeZone }: DigestsPageProps) {
  const t = sayOfDigests(locale);
  return (
    <Section id="essai" title={t('who')}>
      <p class="mt-s">{t('who.text')}</p>
      {audience === null ? (
        <p class="mt-s">
          <LinkButton kind="second" href={`${PATH}?essai=1#essai`}>
            {t('who.run')}
          </LinkButton>
        </p>
      ) : (
        <Found audience={audience} locale={locale} timeZone={timeZone} />
      )}
    </Section>
  );
}

interface FoundProps {
  readonly audience: DigestAudience;
  readonly locale: DigestsPageProps['shell']['locale'];
  readonly timeZone: string;
}

function Found({ audience, locale, timeZone }: FoundProps) {
  const t = sayOfDigests(locale);
  const { people, excluded, mails, until } = audience;
  const reasons = Object.entries(excluded).filter(([, count]) => count > 0);
  const when = formatDateTime(until, locale, 'weekday-day', timeZone);
  return (
    <div class="mt-s">
      <Facts
        wide
        facts={[
          { term: t('who.people', { when }), value: formatNumber(people, locale) },
          { term: t('who.mails'), value: mails === null ? t('who.many') : formatNumber(mails, locale) },
        ]}
      />
      <h3 class="mt">{t('who.excluded')}</h3>
      {reasons.length === 0 ? (
        <p class="mt-s">{t('who.excluded.none')}</p>
      ) : (
        <Facts
          facts={reasons.map(([reason, count]) => ({
            term: whyWords(reason, locale),
            value: formatNumber(count, locale),
          }))}
        />
      )}
    </div>
  );
}

function Delays({ shell: { locale }, overview: { delays }, timeZone }: DigestsPageProps) {
  const t = sayOfDigests(locale);
  const when = (at: Date) => formatDateTime(at, locale, 'weekday-day', timeZone);
  return (
    <Section id="retards" title={t('delays')}>
      {delays.length === 0 ? (
        <p class="mt-s">{t('delays.none')}</p>
      ) : (
        <Table
          caption={t('delays.caption')}
          captionHidden
          stacked
          class="mt-s"
          columns={[
            { name: t('domain') },
            { name: t('mails'), numeric: true },
            { name: t('since') },
            { name: t('again') },
            { name: t('said') },
          ]}
          rows={delays.map(({ domain, mails, since, nextAttemptAt, reason }) => ({
            key: domain,
            cells: [domain, formatNumber(mails, locale), when(since), when(nextAttemptAt), reason],
          }))}
        />
      )}
    </Section>
  );
}

function Runs({ shell: { locale }, overview: { runs }, timeZone }: DigestsPageProps) {
  const t = sayOfDigests(locale);
  if (runs.length === 0) return null;
  const names = ['planned', 'sent', 'skipped', 'deferred', 'failed'] as const;
  return (
    <Section id="envois" title={t('runs')}>
      <Table
        caption={t('runs.caption')}
        captionHidden
        stacked
        class="mt-s"
        columns={[
          { name: t('run.when') },
          { name: t('run.state') },
          ...names.map((name) => ({ name: t(`run.${name}`), numeric: true })),
        ]}
        rows={runs.map((run) => ({
          key: String(run.id),
          cells: [
            formatDateTime(run.startedAt, locale, 'long', timeZone),
            <RunState key="state" run={run} locale={locale} />,
            ...names.map((name) => formatNumber(run[name], locale)),
          ],
        }))}
      />
    </Section>
  );
}

function RunState({ run, locale }: { readonly run: RunLine; readonly locale: FoundProps['locale'] }) {
  const t = sayOfDigests(locale);
  if (run.isLiving) return <Tag kind="alert">{t('run.living')}</Tag>;
  return run.finishedAt === null ? <Tag>{t('run.died')}</Tag> : <Tag kind="success">{t('run.over')}</Tag>;
}
