import type { Locale } from '@forum/i18n';
import { Table } from '@forum/ui';
import type { ComponentChildren } from 'preact';
import { linkTo, Passage } from '../frame/site-page.partial.js';
import { say } from './help.messages.js';

export interface MailHelp {
  readonly weekday: string;
  readonly hour: string;
  /** What a new subscriber's first mail looks back on. */
  readonly welcomeDays: number;
  /** How long the links of a mail are good. */
  readonly months: string;
  /** Whether answers by mail are heard. */
  readonly heard: boolean;
}

/** The signs that the renderer of messages knows, and what becomes of them. */
export function Formatting({ locale }: { locale: Locale }) {
  const t = say(locale);
  const rows: ReadonlyArray<readonly [string, ComponentChildren]> = [
    [`**${t('format.bold')}**`, <strong key="b">{t('format.bold')}</strong>],
    [`*${t('format.italic')}*`, <em key="i">{t('format.italic')}</em>],
    [`- ${t('format.list.typed')}`, t('format.list')],
    [`1. ${t('format.list.typed')}`, t('format.number')],
    [`> ${t('format.quote.typed')}`, t('format.quote')],
    [`[${t('format.link.typed')}](https://…)`, t('format.link')],
    [`## ${t('format.heading')}`, t('format.heading')],
  ];
  const table = (
    <Table
      caption={t('format.caption')}
      captionHidden
      stacked
      columns={[{ name: t('format.typed') }, { name: t('format.seen') }]}
      rows={rows.map(([typed, seen]) => ({ key: typed, cells: [<code key="typed">{typed}</code>, seen] }))}
    />
  );
  return (
    <Passage id="mise-en-forme" title={t('format.title')} table={table}>
      <p>{t('format.text')}</p>
    </Passage>
  );
}

const LEVELS = ['none', 'digest', 'main', 'instant'] as const;

export function Mail({ locale, mail }: { locale: Locale; mail: MailHelp }) {
  const t = say(locale);
  const when = t('mail.when', { weekday: mail.weekday, hour: mail.hour });
  const b = (words: ComponentChildren[]) => <strong>{words}</strong>;
  return (
    <Passage id="courriels" title={t('mail.title')}>
      <p>{t.rich('mail.digest', { when, a: linkTo('/compte/abonnements') })}</p>
      <p>{t('mail.subscriber', { days: mail.welcomeDays })}</p>
      <p>{t('mail.follow')}</p>
      <p>{t('mail.levels')}</p>
      <ul>
        {LEVELS.map((level) => (
          <li key={level}>{t.rich(`mail.level.${level}`, { b })}</li>
        ))}
      </ul>
      <p>{t('mail.why')}</p>
      <p>{t('mail.reply', { heard: mail.heard ? 'yes' : 'no' })}</p>
      <p>{t('mail.stop', { months: mail.months })}</p>
    </Passage>
  );
}
