import { formatHour, formatWeekday, type Locale } from '@forum/i18n';
import { Select } from '@forum/ui';
import { say } from '../messages.js';

interface Chosen {
  readonly locale: Locale;
  readonly value: number;
  readonly error?: string | undefined;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export function WeekdayField({ locale, value, error }: Chosen) {
  const t = say(locale);
  return (
    <Select
      locale={locale}
      name="weekday"
      label={t('own.weekday')}
      help={t('own.weekday.help')}
      error={error}
      value={String(value)}
      options={WEEKDAYS.map((day) => ({ value: String(day), label: formatWeekday(day, locale) }))}
    />
  );
}

export function HourField({ locale, value, error, timeZone }: Chosen & { readonly timeZone: string }) {
  return (
    <Select
      locale={locale}
      name="hour"
      label={say(locale)('own.hour')}
      help={timeZone.replaceAll('_', ' ')}
      error={error}
      value={String(value)}
      options={HOURS.map((hour) => ({ value: String(hour), label: formatHour(hour, locale) }))}
    />
  );
}
