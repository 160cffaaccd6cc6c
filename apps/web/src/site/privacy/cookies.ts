import type { Locale } from '@forum/i18n';
import type { Settings } from '@forum/network';
import { COOKIE_DAYS, cookieNames } from '../../http/index.js';
import { duration } from '../frame/frame.messages.js';
import { say } from './privacy.messages.js';

export interface CookieLine {
  readonly name: string;
  readonly why: string;
  readonly long: string;
}

/** Every cookie of this site, under the name that browsers show. */
export function cookieLines(baseUrl: string, { session, draft }: Settings, locale: Locale): CookieLine[] {
  const t = say(locale);
  const names = cookieNames(baseUrl);
  const days = (count: number) => duration(locale, 'days', count);
  const long: Record<keyof typeof names, string> = {
    session: t('cookies.session.long', { days: days(session.days) }),
    browser: days(COOKIE_DAYS.browser),
    draft: days(draft.parkedDays),
    locale: days(COOKIE_DAYS.locale),
  };
  return (Object.keys(names) as Array<keyof typeof names>).map((key) => ({
    name: names[key],
    why: t(`cookies.${key}`),
    long: long[key],
  }));
}
