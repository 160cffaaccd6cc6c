import { formatDateTime, type Locale } from '@forum/i18n';
import type { ChainReport } from '@forum/kernel';
import type { LogLine } from '@forum/moderation';
import { Button, EmptyState, Form, Link, Notice, Table, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame, SECTIONS } from '../frame/administration-frame.partial.js';
import { More } from '../frame/more.partial.js';
import { actionWords, sayOfJournal } from './messages.js';

export interface JournalPageProps extends Framed {
  readonly lines: readonly LogLine[];
  readonly next: string | null;
  readonly beyondFirst: boolean;
  readonly chain: ChainReport;
  readonly years: number;
  readonly timeZone: string;
}

/** The log of privileged actions, the latest first. */
export function JournalPage(props: JournalPageProps) {
  const { shell, lines, next, beyondFirst, years } = props;
  const { locale } = shell;
  const t = sayOfJournal(locale);
  return (
    <AdministrationFrame shell={shell} section="journal" lead={t('lead', { years })}>
      <Chain {...props} />
      {lines.length === 0 ? (
        <EmptyState id="vide" title={t('empty')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <Table
          caption={t('caption')}
          captionHidden
          stacked
          columns={[{ name: t('what') }, { name: t('who') }, { name: t('when') }, { name: t('why') }]}
          rows={lines.map((line) => ({ key: line.id, cells: cellsOf(line, props) }))}
        />
      )}
      <More locale={locale} path={SECTIONS.journal} next={next} beyondFirst={beyondFirst} />
    </AdministrationFrame>
  );
}

/** Whether the log is as it was sealed, and a way to take it out. */
function Chain({ shell: { locale, csrf }, chain, timeZone }: JournalPageProps) {
  const t = sayOfJournal(locale);
  const { broken, entries, head } = chain;
  const day = (instant: Date) => formatDateTime(instant, locale, 'long', timeZone);
  return (
    <>
      {broken === null ? (
        <p class="meta">{t('chain.ok', { entries, head: head?.slice(0, 16) ?? '—' })}</p>
      ) : (
        <Notice kind="alert" title={t('chain.broken')}>
          <p>{t('chain.broken.text', { from: day(broken.from), until: day(broken.until) })}</p>
        </Notice>
      )}
      <Form action={`${SECTIONS.journal}/export`} csrf={csrf} class="grappe mt-s">
        <Button kind="second" small name="format" value="csv">
          {t('export.csv')}
        </Button>
        <Button kind="second" small name="format" value="json">
          {t('export.json')}
        </Button>
      </Form>
    </>
  );
}

function cellsOf(line: LogLine, { shell: { locale }, timeZone }: JournalPageProps) {
  const detail = detailWords(line.detail);
  return [
    <>
      {actionWords(line.action, locale)}
      <br />
      <Subject line={line} locale={locale} />
    </>,
    whoWords(line, locale),
    <Time key="when" at={line.recordedAt}>
      {formatDateTime(line.recordedAt, locale, 'long', timeZone)}
    </Time>,
    <>
      {line.reason}
      {line.reason !== null && detail !== '' && <br />}
      {detail !== '' && <span class="meta">{detail}</span>}
      {line.reason === null && detail === '' && '—'}
    </>,
  ];
}

function whoWords({ actor, actorId }: LogLine, locale: Locale): string {
  const t = sayOfJournal(locale);
  return actor ?? t(actorId === null ? 'system' : 'gone');
}

/** Where the subject is now; what has no page keeps its name, or its number. */
function Subject({ line, locale }: { line: LogLine; locale: Locale }) {
  const { subjectKind, subjectId, subject, subjectLang } = line;
  const spoken = subjectLang === null || subjectLang === locale ? {} : { lang: subjectLang };
  const words = <span {...spoken}>{subject ?? subjectId}</span>;
  if (subject !== null && subjectKind === 'account')
    return <Link href={`${SECTIONS.people}/${subjectId}`}>{words}</Link>;
  if (subject !== null && subjectKind === 'thread')
    return <Link href={`/discussions/${subjectId}`}>{words}</Link>;
  return <span class="meta">{words}</span>;
}

function detailWords(detail: LogLine['detail']): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ');
}
