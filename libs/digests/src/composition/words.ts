import { formatDate, formatHour, formatWeekday, type Locale, type Translate, translate } from '@forum/i18n';
import { type DigestKey, messages } from '../mail/messages.js';
import { titleOf } from './card-parts.js';
import { toDate } from './instant.js';
import type { Recipient } from './recipient.js';
import type { Selection } from './selection.js';

/** What an edition says in its readers' own language and on their own calendar. */
export interface Words {
  readonly title: string;
  readonly subject: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly preheader: string;
}

type Told = Pick<Selection, 'sections' | 'alreadyRead' | 'messages' | 'milestones' | 'people' | 'replies'>;

export function wordsFor(recipient: Recipient, selection: Told, welcomeDays: number): Words {
  const t = translate(messages, recipient.locale);
  const { kind, frequency, slot, locale, timeZone } = recipient;
  const title = t('title', { kind: kind === 'welcome' ? kind : frequency, days: welcomeDays });
  const date = formatDate(slot, locale, 'full', timeZone);
  return {
    title,
    subject: t('subject', { title, date }),
    subtitle: period(t, recipient, capital(date)),
    summary: kind === 'welcome' ? welcome(t, selection, welcomeDays) : summary(t, selection),
    preheader: preheader(t, recipient, selection),
  };
}

export function hello({ locale, name }: Pick<Recipient, 'locale' | 'name'>): string {
  const t = translate(messages, locale);
  return name === null ? t('hello') : t('hello.name', { name });
}

/** « le mardi à 7 h », “every day at 7 a.m.” */
export function whenSent({
  locale,
  frequency,
  weekday,
  hour,
}: Pick<Recipient, 'locale' | 'frequency' | 'weekday' | 'hour'>): string {
  const t = translate(messages, locale);
  const words = { weekday: formatWeekday(weekday, locale), hour: formatHour(hour, locale) };
  return t(frequency === 'never' ? 'when.weekly' : `when.${frequency}`, words);
}

function period(
  t: Translate<DigestKey>,
  { windowStart, windowEnd, locale, timeZone }: Recipient,
  date: string,
): string {
  const from = formatDate(toDate(windowStart), locale, 'day', timeZone);
  const to = formatDate(toDate(windowEnd - 1), locale, 'day', timeZone);
  return from === to
    ? t('period.day', { date, from })
    : t('period.days', { date, ...inOneMonth(from, to, locale) });
}

/** « du 17 au 23 novembre », “from November 17 to 23”: a month that both have is said once. */
function inOneMonth(from: string, to: string, locale: Locale): { from: string; to: string } {
  const [firstDay, firstMonth] = split(from, locale);
  const [lastDay, lastMonth] = split(to, locale);
  if (firstMonth !== lastMonth) return { from, to };
  return locale === 'fr' ? { from: firstDay, to } : { from, to: lastDay };
}

/** « 17 novembre », “November 17”: the day, then the month. */
function split(day: string, locale: Locale): [string, string] {
  const [first = '', second = ''] = day.split(/\s/);
  return locale === 'fr' ? [first, second] : [second, first];
}

function summary(t: Translate<DigestKey>, { messages: count, milestones, people, replies }: Told): string {
  const said = [
    ...(count === 0 ? [] : [t('summary', { messages: count, people })]),
    ...(replies === 0 ? [] : [t('summary.replies', { replies })]),
    ...(milestones === 0 ? [] : [t('summary.milestones', { count: milestones })]),
  ];
  return said.join(' ');
}

function welcome(t: Translate<DigestKey>, selection: Told, days: number): string {
  return t(selection.messages + selection.milestones === 0 ? 'welcome.empty' : 'welcome', { days });
}

/** The first words that an inbox shows: how much there is, and what comes first. */
function preheader(t: Translate<DigestKey>, { locale }: Recipient, selection: Told): string {
  const [section] = selection.sections;
  const first = section?.items[0] ?? selection.alreadyRead.items[0];
  const milestone = section?.milestones[0]?.milestone.cards[locale];
  if (first === undefined || selection.messages === 0)
    return milestone === undefined ? '' : `${milestone.title}. ${milestone.overline}`;
  return t('preheader', { messages: selection.messages, title: titleOf(first.thread, locale).title });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-CA') + text.slice(1);
}
