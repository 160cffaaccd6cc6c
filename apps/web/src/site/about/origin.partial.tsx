import type { Locale } from '@forum/i18n';
import { linkTo, Passage } from '../frame/site-page.partial.js';
import { say } from './about.messages.js';

/** The gathering that the forum was born of, as the founding content tells it. */
export interface ShownOrigin {
  readonly date: string;
  readonly year: string;
  readonly title: string;
  readonly href: string;
  readonly place: string;
  readonly attendance: { readonly count: number; readonly about: boolean } | null;
  readonly organisations: number;
  readonly themes: number;
  readonly findings: number;
  readonly leads: number;
  /** Leads that the people in the room added. */
  readonly raised: number;
  /** The lead that bears the forum's name. */
  readonly asked: { readonly code: string; readonly title: string } | null;
  readonly priorities: readonly string[];
  readonly partners: string;
}

export function Origin({ locale, origin }: { locale: Locale; origin: ShownOrigin }) {
  const t = say(locale);
  const { date, title, place, attendance, organisations, themes, findings, leads, raised } = origin;
  const people = attendance === null ? t('origin.people') : t('origin.attendance', { ...attendance });
  return (
    <Passage id="origine" title={t('origin.title')}>
      <p>
        {t.rich('origin.day', { date, title, place, attendance: people, eventLink: linkTo(origin.href) })}{' '}
        {organisations > 0 && t('origin.organisations', { count: organisations })}
      </p>
      <p>{t('origin.leads', { themes, findings, leads, raised })}</p>
      <Outcome locale={locale} origin={origin} />
      <p>{t('origin.source')}</p>
    </Passage>
  );
}

function Outcome({ locale, origin }: { locale: Locale; origin: ShownOrigin }) {
  const t = say(locale);
  const { asked, priorities, partners, year } = origin;
  return (
    <>
      {asked && <p>{t.rich('origin.asked', { ...asked, leadLink: linkTo(`/pistes/${asked.code}`) })}</p>}
      {priorities.length > 0 && (
        <>
          <p>{t('origin.priorities', { count: priorities.length })}</p>
          <ol>
            {priorities.map((priority) => (
              <li key={priority}>{priority}</li>
            ))}
          </ol>
        </>
      )}
      {partners !== '' && <p>{t('origin.partners', { year, names: partners })}</p>}
    </>
  );
}
