import { Breadcrumbs, Layout, PageTitle, Section, Stats } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayEvents } from '../messages.js';
import { Organisations } from './organisations.partial.js';
import type { SectorGroup, ShownEvent } from './shown-event.js';

export interface ParticipantsPageProps extends Framed {
  readonly event: ShownEvent;
  readonly attendance: string | null;
  /** Answers to the questionnaire; null when nobody was asked. */
  readonly answers: number | null;
  /** People of that day who have an account. */
  readonly joined: number;
  readonly organisations: number;
  readonly sectors: readonly SectorGroup[];
}

/** Who was there, as figures and organisations. For members, and it names nobody. */
export function ParticipantsPage(props: ParticipantsPageProps) {
  const { shell, event, organisations, sectors } = props;
  const t = sayEvents(shell.locale);
  const crumbs = [
    { text: t('events.title'), href: '/evenements' },
    { text: event.title, href: `/evenements/${event.slug}` },
    { text: t('participants.title') },
  ];
  return (
    <Layout shell={shell} title={t('participants.title')} current="events" robots="noindex">
      <Breadcrumbs locale={shell.locale} crumbs={crumbs} />
      <PageTitle title={t('participants.title')} lead={t('participants.lead', { year: event.year })} />
      <div class="pile pile-xg">
        <Section id="chiffres" title={t('participants.figures')}>
          <Stats stats={stats(props)} />
        </Section>
        {organisations > 0 && (
          <Section id="organismes" title={t('event.organisations', { count: organisations })}>
            <Organisations locale={shell.locale} groups={sectors} />
          </Section>
        )}
      </div>
    </Layout>
  );
}

function stats({ shell, attendance, answers, joined, organisations }: ParticipantsPageProps) {
  const t = sayEvents(shell.locale);
  return [
    ...(attendance === null ? [] : [{ term: t('participants.there'), value: attendance }]),
    { term: t('participants.organisations'), value: organisations },
    ...(answers === null ? [] : [{ term: t('participants.answers'), value: answers }]),
    { term: t('participants.joined'), value: joined, note: t('participants.joined.note') },
  ];
}
