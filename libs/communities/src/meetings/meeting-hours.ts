import { formatDate, formatDateTime, formatTime, type Locale, translate } from '@forum/i18n';
import { meetingMailMessages } from '../mail/meeting.messages.js';

export interface Hours {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** « jeudi 3 décembre 2026, de 12 h à 13 h (America/Toronto) », as the clocks of a time zone show it. */
export function meetingHours({ startsAt, endsAt }: Hours, locale: Locale, timeZone: string): string {
  const t = translate(meetingMailMessages, locale);
  const zone = timeZone.replaceAll('_', ' ');
  const date = formatDate(startsAt, locale, 'full', timeZone);
  if (formatDate(startsAt, locale, 'iso', timeZone) !== formatDate(endsAt, locale, 'iso', timeZone)) {
    const day = (instant: Date) => formatDateTime(instant, locale, 'full', timeZone);
    return t('when.days', { from: day(startsAt), to: day(endsAt), zone });
  }
  const [from, to] = [formatTime(startsAt, locale, timeZone), formatTime(endsAt, locale, timeZone)];
  return t('when.range', { date, from, to, zone });
}

/** The clocks of two places show the same during the meeting. */
export function sameHours({ startsAt, endsAt }: Hours, [one, other]: readonly [string, string]): boolean {
  const shown = (instant: Date, zone: string) => formatDateTime(instant, 'fr', 'iso', zone);
  return shown(startsAt, one) === shown(startsAt, other) && shown(endsAt, one) === shown(endsAt, other);
}
