import { EmptyState, Layout, Link, LinkList, PageTitle, Section, Time } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { sayEvents } from '../messages.js';
import type { ShownEvent } from './shown-event.js';

export interface EventsPageProps extends Framed {
  /** The first to come is first. */
  readonly upcoming: readonly ShownEvent[];
  /** The latest is first. */
  readonly past: readonly ShownEvent[];
}

/** The network's gatherings. */
export function EventsPage({ shell, upcoming, past }: EventsPageProps) {
  const t = sayEvents(shell.locale);
  return (
    <Layout shell={shell} title={t('events.title')} current="events" description={t('events.lead')}>
      <PageTitle title={t('events.title')} lead={t('events.lead')} />
      {upcoming.length + past.length === 0 ? (
        <EmptyState id="vide" title={t('events.none')}>
          {t('events.none.text')}
        </EmptyState>
      ) : (
        <div class="pile pile-xg mt">
          <Section id="a-venir" title={t('events.upcoming')}>
            {upcoming.length === 0 ? (
              <p class="meta mt-s">{t('events.next-none')}</p>
            ) : (
              <EventList events={upcoming} />
            )}
          </Section>
          {past.length > 0 && (
            <Section id="passes" title={t('events.past')}>
              <EventList events={past} />
            </Section>
          )}
        </div>
      )}
    </Layout>
  );
}

function EventList({ events }: { events: readonly ShownEvent[] }) {
  return (
    <LinkList class="mt-s">
      {events.map(({ slug, title, date, dateInWords, place }) => (
        <li key={slug}>
          <Link href={`/evenements/${slug}`}>{title}</Link>
          <br />
          <span class="meta">
            <Time at={date}>{dateInWords}</Time>, {place}
          </span>
        </li>
      ))}
    </LinkList>
  );
}
