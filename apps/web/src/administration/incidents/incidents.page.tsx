import { formatDate } from '@forum/i18n';
import type { Incident } from '@forum/moderation';
import { EmptyState, Section, Table, Tag } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { AdministrationFrame } from '../frame/administration-frame.partial.js';
import { IncidentForm, type IncidentValues } from './incident-form.partial.js';
import { sayOfIncidents } from './messages.js';

export interface IncidentsPageProps extends Framed {
  readonly incidents: readonly Incident[];
  readonly years: number;
  readonly values: IncidentValues;
  readonly errors: Readonly<Record<string, string>>;
}

/** The register of confidentiality incidents, and the form that adds a line. */
export function IncidentsPage(props: IncidentsPageProps) {
  const { shell, incidents, years, values, errors } = props;
  const { locale, csrf } = shell;
  const t = sayOfIncidents(locale);
  return (
    <AdministrationFrame shell={shell} section="incidents" lead={t('lead', { years })} errors={errors}>
      <div class="pile pile-xg">
        {incidents.length === 0 ? (
          <EmptyState id="vide" title={t('empty')}>
            {t('empty.text')}
          </EmptyState>
        ) : (
          <Section id="registre" title={t('register')} ruled={false}>
            <Table
              caption={t('caption')}
              captionHidden
              stacked
              class="mt-s"
              columns={[
                { name: t('when') },
                { name: t('what') },
                { name: t('risk') },
                { name: t('measures') },
              ]}
              rows={incidents.map((incident) => ({ key: incident.id, cells: cellsOf(incident, locale) }))}
            />
          </Section>
        )}
        <Section id="inscrire" title={t('add')}>
          <IncidentForm locale={locale} csrf={csrf} values={values} errors={errors} />
        </Section>
      </div>
    </AdministrationFrame>
  );
}

/** Calendar days: the same everywhere. */
const dayOf = (day: string, locale: IncidentsPageProps['shell']['locale']) =>
  formatDate(day, locale, 'long', 'UTC');

function cellsOf(incident: Incident, locale: IncidentsPageProps['shell']['locale']) {
  const t = sayOfIncidents(locale);
  const { occurredOn, noticedOn, notifiedOn, information, description, people, seriousRisk } = incident;
  return [
    <>
      {dayOf(occurredOn, locale)}
      <br />
      <span class="meta">{t('noticed', { day: dayOf(noticedOn, locale) })}</span>
    </>,
    <>
      {description}
      <br />
      <span class="meta">
        {t('concerned', { information })}{' '}
        {people === null ? t('people.unknown') : t('people', { count: people })}
      </span>
    </>,
    <>
      <Tag kind={seriousRisk ? 'danger' : 'plain'}>{t(seriousRisk ? 'risk.serious' : 'risk.slight')}</Tag>
      <br />
      <span class="meta">
        {notifiedOn === null ? t('notified.not') : t('notified', { day: dayOf(notifiedOn, locale) })}
      </span>
    </>,
    incident.measures,
  ];
}
