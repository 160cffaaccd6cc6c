import {
  Bars,
  Breadcrumbs,
  Facts,
  Layout,
  LeadCode,
  Link,
  LinkList,
  PageTitle,
  Schedule,
  Section,
  Tag,
  ThemeColumn,
  Time,
} from '@forum/ui';
import type { ComponentChildren } from 'preact';
import type { Framed } from '../../http/index.js';
import { interestBars, type ShownEvaluation, satisfactionBars } from '../evaluation/shown-evaluation.js';
import { sayEvaluation, sayEvents } from '../messages.js';
import { Organisations } from './organisations.partial.js';
import type { SectorGroup, ShownEvent, ShownProgrammeItem } from './shown-event.js';

export interface Workshop {
  readonly theme: number;
  readonly title: string;
  readonly threads: ReadonlyArray<{
    readonly id: string;
    readonly href: string;
    readonly title: string;
    readonly lang: string;
    readonly replies: number;
  }>;
}

export interface EventPageProps extends Framed {
  readonly event: ShownEvent;
  /** The network's first event, which its themes and priorities come from. */
  readonly founding: boolean;
  readonly attendance: string | null;
  /** Who held it, where that is known. */
  readonly organisers: { readonly network: string; readonly partners: string | null } | null;
  readonly programme: readonly ShownProgrammeItem[];
  readonly priorities: ReadonlyArray<{
    readonly text: string;
    readonly code: string;
    readonly theme: number;
  }>;
  readonly workshops: readonly Workshop[];
  readonly sectors: readonly SectorGroup[];
  readonly organisations: number;
  readonly evaluation: ShownEvaluation | null;
  readonly canonical: string;
}

/** A gathering: its day, and what became of it. */
export function EventPage(props: EventPageProps) {
  const { shell, event, canonical } = props;
  const crumbs = [
    { text: sayEvents(shell.locale)('events.title'), href: '/evenements' },
    { text: event.title },
  ];
  return (
    <Layout
      shell={shell}
      title={event.title}
      current="events"
      description={leadOf(props)}
      canonical={canonical}
    >
      <Breadcrumbs locale={shell.locale} crumbs={crumbs} />
      <Beside look="rails">
        <PageTitle over={<Over {...props} />} title={event.title} lead={leadOf(props)} />
        <EventFacts {...props} />
      </Beside>
      <TheDay {...props} />
      {props.workshops.length > 0 && <Workshops {...props} />}
      <TheFigures {...props} />
    </Layout>
  );
}

/** Two columns where there is room for them. */
function Beside({ look, children }: { look: string; children: ComponentChildren }) {
  return (
    <div class="contenant">
      <div class={look}>{children}</div>
    </div>
  );
}

function TheDay(props: EventPageProps) {
  const { evaluation } = props;
  return (
    <Beside look="rails rails--large">
      <Programme {...props} />
      <div class="pile pile-xg">
        <Priorities {...props} />
        {evaluation && <Interest {...props} evaluation={evaluation} />}
      </div>
    </Beside>
  );
}

function TheFigures(props: EventPageProps) {
  const { shell, evaluation, organisations, sectors } = props;
  const t = sayEvents(shell.locale);
  return (
    <Beside look="deux mt-g">
      {evaluation && <Satisfaction {...props} evaluation={evaluation} />}
      {organisations > 0 && (
        <Section id="organismes" title={t('event.organisations', { count: organisations })}>
          <Organisations locale={shell.locale} groups={sectors} />
        </Section>
      )}
    </Beside>
  );
}

function leadOf({ shell, founding, organisations, event }: EventPageProps): string {
  const t = sayEvents(shell.locale);
  const sentences = [
    founding ? t('event.founding') : '',
    t(event.past ? 'event.lead' : 'event.lead.coming', { organisations }),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function Over({ shell, event: { past, date, dateInWords } }: EventPageProps) {
  const t = sayEvents(shell.locale);
  return (
    <>
      <Tag>{t(past ? 'event.past' : 'event.upcoming')}</Tag>
      <Time at={date}>{dateInWords}</Time>
    </>
  );
}

function EventFacts(props: EventPageProps) {
  const { shell, event, attendance, organisers, evaluation, organisations } = props;
  const t = sayEvents(shell.locale);
  const path = `/evenements/${event.slug}`;
  const inFrench = (words: string) => <span lang="fr-CA">{words}</span>;
  const facts: ReadonlyArray<[string, ComponentChildren]> = [
    [t('event.place'), inFrench(event.place)],
    [t('event.attendance'), attendance],
    [t('event.organised'), organisers?.network],
    [t('event.partners'), organisers?.partners && inFrench(organisers.partners)],
    [
      t('event.participants'),
      organisations > 0 && <Link href={`${path}/participants`}>{t('event.participants.link')}</Link>,
    ],
    [t('event.evaluation'), evaluation && <Link href={`${path}/bilan`}>{t('event.evaluation.link')}</Link>],
  ];
  const known = facts.filter(([, value]) => Boolean(value));
  return <Facts class="encart" facts={known.map(([term, value]) => ({ term, value }))} />;
}

function Programme({ shell, programme }: EventPageProps) {
  if (programme.length === 0) return null;
  return (
    <Section id="programme" title={sayEvents(shell.locale)('event.programme')}>
      <Schedule
        rows={programme.map(({ start, end, text, main }) => ({
          key: `${start.at} ${text}`,
          hours: (
            <>
              <Time at={start.at}>{start.inWords}</Time> – <Time at={end.at}>{end.inWords}</Time>
            </>
          ),
          what: main ? <strong>{text}</strong> : text,
        }))}
      />
    </Section>
  );
}

function Priorities({ shell, priorities }: EventPageProps) {
  if (priorities.length === 0) return null;
  const t = sayEvents(shell.locale);
  return (
    <Section id="priorites" title={t('event.priorities', { count: priorities.length })}>
      <ul class="pistes mt-s">
        {priorities.map(({ text, code, theme }) => (
          <li key={code}>
            <LeadCode locale={shell.locale} code={code} theme={theme} href={`/pistes/${code}`} />
            <span class="lecture">{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type WithEvaluation = EventPageProps & { readonly evaluation: ShownEvaluation };

function Interest({ shell, evaluation }: WithEvaluation) {
  const t = sayEvaluation(shell.locale);
  return (
    <Section id="interet" title={t('interest')}>
      <figure class="mt-s">
        <Bars bars={interestBars(evaluation)} />
        <figcaption>{t('interest.note')}</figcaption>
      </figure>
    </Section>
  );
}

function Satisfaction({ shell, event, evaluation }: WithEvaluation) {
  const t = sayEvaluation(shell.locale);
  return (
    <Section id="evaluation" title={t('title')}>
      <figure class="mt-s">
        <Bars bars={satisfactionBars(evaluation)} />
        <figcaption>{evaluation.lead}</figcaption>
      </figure>
      <p class="mt-s">
        <Link href={`/evenements/${event.slug}/bilan`}>
          {sayEvents(shell.locale)('event.evaluation.link')}
        </Link>
      </p>
    </Section>
  );
}

function Workshops({ shell: { locale }, workshops }: EventPageProps) {
  const t = sayEvents(locale);
  return (
    <Section id="ateliers" title={t('event.workshops')} class="mt-g">
      <div class="trois">
        {workshops.map(({ theme, title, threads }) => (
          <ThemeColumn
            key={theme}
            locale={locale}
            number={theme}
            name={title}
            spoken={t('event.workshop', { number: theme })}
            id={`atelier-${theme}`}
          >
            {threads.length > 0 && <h4 class="mt">{t('event.threads')}</h4>}
            <LinkList class="mt-s">
              {threads.map((thread) => (
                <li key={thread.id}>
                  <Link href={thread.href}>
                    <span lang={thread.lang === locale ? undefined : thread.lang}>{thread.title}</span>
                  </Link>
                  <br />
                  <span class="meta">{t('event.replies', { count: thread.replies })}</span>
                </li>
              ))}
              <li>
                <Link href={`/themes/${theme}`}>{t('event.theme', { number: theme })}</Link>
              </li>
            </LinkList>
          </ThemeColumn>
        ))}
      </div>
    </Section>
  );
}
