import type { Locale } from '@forum/i18n';
import type { Settings } from '@forum/network';
import { duration, type Unit } from '../frame/frame.messages.js';
import { say } from './privacy.messages.js';

export interface KeptLine {
  readonly what: string;
  readonly long: string;
}

type Retention = Settings['retention'];

const UNITS: ReadonlyArray<readonly [suffix: string, unit: Unit]> = [
  ['Days', 'days'],
  ['Months', 'months'],
  ['Years', 'years'],
];

/** Read from the very settings that the nightly jobs obey: a duration that is added there shows up here, or does not compile. */
export function keptLines(settings: Settings, locale: Locale): KeptLine[] {
  const t = say(locale);
  return [
    { what: t('kept.account'), long: t('kept.account.long') },
    ...retentionLines(settings.retention, locale),
    ...otherLines(settings, locale),
  ];
}

/** `rawMailDays`: its name tells the words, `kept.rawMail`, and the unit. */
function retentionLines(retention: Retention, locale: Locale): KeptLine[] {
  const t = say(locale);
  return (Object.keys(retention) as Array<keyof Retention>).map((name) => {
    const [suffix, unit] = UNITS.find(([one]) => name.endsWith(one)) ?? ['', 'days'];
    const stem = name.slice(0, -suffix.length) as NameOf<keyof Retention>;
    const time = duration(locale, unit, retention[name]);
    const sentence = `kept.${stem}.long`;
    return { what: t(`kept.${stem}`), long: t.has(sentence) ? t(sentence, { time }) : time };
  });
}

type NameOf<K> = K extends `${infer Stem}${'Days' | 'Months' | 'Years'}` ? Stem : never;

function otherLines(
  { apiToken, digest, draft, mailLink, session, signIn }: Settings,
  locale: Locale,
): KeptLine[] {
  const t = say(locale);
  const long = (unit: Unit, count: number) => duration(locale, unit, count);
  return [
    { what: t('kept.draft'), long: long('days', draft.days) },
    { what: t('kept.parked'), long: long('days', draft.parkedDays) },
    {
      what: t('kept.session'),
      long: t('kept.session.long', { days: long('days', session.days), hours: long('hours', session.hours) }),
    },
    { what: t('kept.signUp'), long: long('days', digest.confirmDays) },
    { what: t('kept.code'), long: long('minutes', signIn.codeMinutes) },
    { what: t('kept.token'), long: long('months', apiToken.months) },
    { what: t('kept.mailLink'), long: long('months', mailLink.months) },
  ];
}
