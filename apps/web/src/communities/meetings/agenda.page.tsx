import { type Meeting, meetingHours, meetingPath } from '@forum/communities';
import { Button, Form, Link, LinkButton, LinkList, Prose, Section, Tag } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { sayMeetings } from './messages.js';

export interface AgendaPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly coming: readonly Meeting[];
  readonly past: readonly Meeting[];
  readonly mayHold: boolean;
}

/** The calendar of a community. */
export function AgendaPage({ shell, frame, coming, past, mayHold }: AgendaPageProps) {
  const t = sayMeetings(shell.locale);
  return (
    <CommunityFrame shell={shell} frame={frame} title={t('tab')}>
      <Section id="a-venir" title={t('coming')} ruled={false} class="mt">
        {coming.length === 0 ? <p>{t('coming.none')}</p> : <List shell={shell} meetings={coming} />}
        <p class="grappe mt">
          {mayHold && (
            <LinkButton kind="second" href={`/communautes/${frame.community.slug}/agenda/nouvelle`}>
              {t('announce')}
            </LinkButton>
          )}
          <Link href={`/communautes/${frame.community.slug}/agenda.ics`}>{t('subscribe')}</Link>
        </p>
      </Section>
      {past.length > 0 && (
        <Section id="passees" title={t('past')} class="mt">
          <List shell={shell} meetings={past} />
        </Section>
      )}
    </CommunityFrame>
  );
}

function List({ shell: { locale }, meetings }: Framed & { readonly meetings: readonly Meeting[] }) {
  const t = sayMeetings(locale);
  return (
    <LinkList class="mt-s">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <Link href={meetingPath(meeting)} lang={meeting.lang}>
            {meeting.title}
          </Link>{' '}
          {meeting.state === 'cancelled' && <Tag kind="danger">{t('cancelled')}</Tag>}
          <br />
          <span class="meta">{meetingHours(meeting, locale, meeting.timeZone)}</span>
        </li>
      ))}
    </LinkList>
  );
}

export interface MeetingPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly meeting: Meeting;
  readonly mayAnswer: boolean;
  readonly mayEdit: boolean;
  readonly mayMinute: boolean;
}

/** One meeting: when, where, what about, and who comes. */
export function MeetingPage(props: MeetingPageProps) {
  const { shell, frame, meeting, mayAnswer } = props;
  const t = sayMeetings(shell.locale);
  const { agendaHtml, minutesHtml, threadId, lang } = meeting;
  return (
    <CommunityFrame shell={shell} frame={frame} title={meeting.title}>
      <MeetingFacts shell={shell} meeting={meeting} />
      <p class="mt-s">
        <Link href={`${meetingPath(meeting)}/rencontre.ics`}>{t('file')}</Link>
      </p>
      {agendaHtml !== '' && <Prose html={agendaHtml} lang={lang} class="mt" />}
      {mayAnswer && <AnswerForm shell={shell} meeting={meeting} action={`${meetingPath(meeting)}/reponse`} />}
      {minutesHtml !== null && (
        <Section id="compte-rendu" title={t('minutes')} class="mt">
          <Prose html={minutesHtml} lang={lang} />
        </Section>
      )}
      {threadId !== null && (
        <p class="mt">
          <Link href={`/discussions/${threadId}`}>{t('thread')}</Link>
        </p>
      )}
      <TeamActions {...props} />
    </CommunityFrame>
  );
}

function TeamActions({ shell, meeting, mayEdit, mayMinute }: MeetingPageProps) {
  if (!mayEdit && !mayMinute) return null;
  const t = sayMeetings(shell.locale);
  const path = meetingPath(meeting);
  return (
    <Form action={`${path}/annulation`} csrf={shell.csrf} class="grappe mt-g">
      {mayMinute && (
        <LinkButton kind="second" href={`${path}/compte-rendu`}>
          {t('minute')}
        </LinkButton>
      )}
      {mayEdit && (
        <>
          <LinkButton kind="second" href={`${path}/modifier`}>
            {t('edit')}
          </LinkButton>
          <Button kind="danger">{t('cancel')}</Button>
        </>
      )}
    </Form>
  );
}

function MeetingFacts({ shell: { locale }, meeting }: Framed & { readonly meeting: Meeting }) {
  const t = sayMeetings(locale);
  return (
    <>
      <p class="mt">
        <strong>{meetingHours(meeting, locale, meeting.timeZone)}</strong>{' '}
        {meeting.state === 'cancelled' && <Tag kind="danger">{t('cancelled')}</Tag>}
      </p>
      {meeting.place !== '' && <p>{t('place', { place: meeting.place })}</p>}
      {meeting.videoUrl !== null && (
        <p>
          <Link href={meeting.videoUrl}>{t('online')}</Link>
        </p>
      )}
      <p class="meta">{t('counts', { coming: meeting.coming })}</p>
    </>
  );
}

function AnswerForm({ shell, meeting, action }: Framed & { meeting: Meeting; action: string }) {
  const t = sayMeetings(shell.locale);
  const { own } = meeting;
  return (
    <Section id="reponse" title={t('answer')} class="mt">
      {own !== null && <p>{t(own.waiting ? 'own.waiting' : `own.${own.answer}`)}</p>}
      <Form action={action} csrf={shell.csrf} class="grappe mt-s">
        {(['yes', 'maybe', 'no'] as const).map((answer) => (
          <Button key={answer} kind="second" name="answer" value={answer}>
            {t(answer)}
          </Button>
        ))}
      </Form>
    </Section>
  );
}
