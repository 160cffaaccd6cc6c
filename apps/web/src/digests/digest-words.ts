import type { DigestSettings } from '@forum/digests';
import { formatDateTime, formatHour, formatWeekday, type Locale } from '@forum/i18n';

const when = {
  fr: {
    daily: (hour: string) => `chaque jour à ${hour}`,
    weekly: (hour: string, day: string) => `le ${day} à ${hour}`,
    monthly: (hour: string, day: string) => `le premier ${day} du mois à ${hour}`,
  },
  en: {
    daily: (hour: string) => `every day at ${hour}`,
    weekly: (hour: string, day: string) => `on ${day} at ${hour}`,
    monthly: (hour: string, day: string) => `on the first ${day} of the month at ${hour}`,
  },
};

/** « le mardi à 7 h »: the rhythm of a digest in words; empty when there is none. */
export function rhythm({ frequency, weekday, hour }: DigestSettings, locale: Locale): string {
  if (frequency === 'never') return '';
  return when[locale][frequency](formatHour(hour, locale), formatWeekday(weekday, locale));
}

export function moment(instant: Date, settings: Pick<DigestSettings, 'timeZone'>, locale: Locale): string {
  return formatDateTime(instant, locale, 'weekday-day', settings.timeZone);
}

/** `c•••@exemple.org`: enough for its holder to know it, too little for whoever a mail was forwarded to. */
export function veiled(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  return `${local.slice(0, 1)}•••@${domain}`;
}
