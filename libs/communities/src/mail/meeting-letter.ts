import { formatDate, type Locale, translate, typeset } from '@forum/i18n';
import type { Block, LetterContent, LetterSender } from '@forum/mail-out';
import type { OwnAnswer } from '../meetings/meeting.js';
import { meetingHours, sameHours } from '../meetings/meeting-hours.js';
import { meetingMailMessages } from './meeting.messages.js';

export type MeetingNoticeKind = 'called' | 'reminder' | 'changed' | 'cancelled' | 'promoted';

/** A meeting as its mails tell of it. */
export interface ToldMeeting {
  readonly title: string;
  readonly lang: 'fr' | 'en';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly place: string;
  readonly videoUrl: string | null;
  readonly community: string;
}

export interface MeetingLetter {
  readonly kind: MeetingNoticeKind;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly address: string;
  readonly own: OwnAnswer | null;
  readonly meeting: ToldMeeting;
  readonly urls: {
    readonly answer: string;
    readonly page: string;
    readonly calendar: string;
    readonly stop: string;
  };
}

/** One letter for whatever is told of a meeting: what, when on both clocks, where, and the button to answer. */
export function meetingLetter(letter: MeetingLetter, sender: LetterSender): LetterContent {
  const { kind, locale, meeting, address, own, urls } = letter;
  const t = translate(meetingMailMessages, locale);
  const title = typeset(meeting.title, meeting.lang);
  const community = meeting.community;
  const date = formatDate(meeting.startsAt, locale, 'day', meeting.timeZone);
  return {
    locale,
    subject: t(`${kind}.subject`, { title: meeting.title, date }),
    title,
    titleLang: meeting.lang,
    preheader: meetingHours(meeting, locale, meeting.timeZone),
    sender,
    blocks: [
      { kind: 'paragraph', text: t(`${kind}.lead`, { community }) },
      ...facts(letter),
      ...(kind === 'cancelled' ? [] : actions(letter)),
      { kind: 'paragraph', text: [{ link: { label: t('page'), href: urls.page } }] },
      ...(kind === 'cancelled' ? [] : [calendarLink(letter)]),
    ],
    footer: {
      why: t(own === null ? 'why.called' : 'why.said', { address, community }),
      links: [{ label: t('stop'), href: urls.stop }],
    },
  };
}

function facts({ locale, timeZone, meeting }: MeetingLetter): Block[] {
  const t = translate(meetingMailMessages, locale);
  const items: Array<Extract<Block, { kind: 'list' }>['items'][number]> = [
    [{ strong: t('when', { when: meetingHours(meeting, locale, meeting.timeZone) }) }],
  ];
  if (!sameHours(meeting, [timeZone, meeting.timeZone]))
    items.push(t('when.yours', { when: meetingHours(meeting, locale, timeZone) }));
  if (meeting.place !== '') items.push(t('where', { place: meeting.place }));
  if (meeting.videoUrl !== null)
    items.push([`${t('online')} `, { link: { label: meeting.videoUrl, href: meeting.videoUrl } }]);
  return [{ kind: 'list', items }];
}

function actions({ locale, own, urls }: MeetingLetter): Block[] {
  const t = translate(meetingMailMessages, locale);
  const said = own === null ? 'none' : own.waiting ? 'waiting' : own.answer === 'no' ? 'none' : own.answer;
  return [
    { kind: 'paragraph', text: t(`said.${said}`) },
    {
      kind: 'button',
      label: t(own === null ? 'answer.button' : 'answer.again'),
      href: urls.answer,
      textLabel: t('answer.link'),
    },
  ];
}

function calendarLink({ locale, urls }: MeetingLetter): Block {
  const t = translate(meetingMailMessages, locale);
  return { kind: 'paragraph', text: [{ link: { label: t('calendar'), href: urls.calendar } }] };
}
