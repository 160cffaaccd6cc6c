import { formatDate, formatMoment, type Locale } from '@forum/i18n';
import type { Measure } from '@forum/moderation';
import { Journal, Link, Tag } from '@forum/ui';
import type { VNode } from 'preact';
import { say } from '../messages.js';
import type { Reading } from '../reading.js';
import { measureName } from './messages.js';

/** What was decided, the latest first; each leads to its page, where answers are. */
export function MeasureList(
  props: Reading & { readonly locale: Locale; readonly measures: readonly Measure[] },
) {
  const { measures, ...reading } = props;
  return (
    <Journal
      entries={measures.map((measure) => ({
        key: measure.id,
        entry: <OneMeasure measure={measure} {...reading} />,
      }))}
    />
  );
}

function OneMeasure({ measure, locale, ...reading }: Reading & { locale: Locale; measure: Measure }) {
  const t = say(locale);
  const subject = measureSubject(measure, locale);
  return (
    <>
      <Link href={`/moderation/mesures/${measure.id}`}>{measureName(measure, locale)}</Link>{' '}
      {stands(measure, reading.now) && <Tag kind="alert">{t('measure.standing')}</Tag>}
      {subject !== null && (
        <>
          <br />
          {subject}
        </>
      )}
      <br />
      <span class="meta">
        {formatMoment(measure.decidedAt, locale, reading)}
        {' · '}
        {measure.decidedBy === null ? t('measure.by-rule') : measure.reason}
      </span>
    </>
  );
}

/** In force: not ended, by anybody nor by itself. */
export function stands({ endedAt, until }: Pick<Measure, 'endedAt' | 'until'>, now: Date): boolean {
  return endedAt === null && (until === null || until > now);
}

/** The message or discussion that it bears on; null when it bears on the person. */
export function measureSubject({ kind, title, number, lang }: Measure, locale: Locale): VNode | null {
  if (title === null) return null;
  const spoken = lang === null || lang === locale ? {} : { lang };
  const parts = {
    title,
    number: number ?? 0,
    words: (pieces: Array<string | VNode>) => <span {...spoken}>{pieces}</span>,
  };
  return (
    <>{say(locale).rich<VNode>(kind === 'post-hidden' ? 'measure.on.post' : 'measure.on.thread', parts)}</>
  );
}

/** A suspension ends as a day begins: its last day is the one before. */
export function lastDay(until: Date, locale: Locale, timeZone: string): string {
  return formatDate(new Date(until.getTime() - 1), locale, 'long', timeZone);
}
