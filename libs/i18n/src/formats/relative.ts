import { relativeTimeFormat } from '../intl-cache.js';
import { type Locale, languageTag } from '../locale.js';
import { translate } from '../messages/translate.js';
import { typeset } from '../typography/typeset.js';
import { formatDate } from './date.js';
import { relativeMessages } from './relative.messages.js';
import { formatTime } from './time.js';
import { type WallTime, wallTime } from './zone.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Beyond this, « ce matin » says more than a count of hours. */
const COUNTED_HOURS = 3;
/** Beyond this, a bare weekday is read as the coming one. */
const NAMED_DAYS = 3;

export interface RelativeTo {
  readonly now: Date;
  readonly timeZone: string;
}

/**
 * How long ago, as people say it: « à l’instant », « il y a 2 heures », « ce matin », « hier », « mardi »,
 * « le 13 novembre », « le 13 novembre 2025 ». Coming instants too: « dans 2 heures », « demain ».
 */
export function formatRelative(instant: Date, locale: Locale, { now, timeZone }: RelativeTo): string {
  return counted(now.getTime() - instant.getTime(), locale) ?? namedDay(instant, locale, { now, timeZone });
}

/** The day as people say it, with its hour: « hier, 17 h 48 », « ce matin, 9 h 40 », « le 14 novembre, 9 h 02 ». */
export function formatMoment(instant: Date, locale: Locale, { now, timeZone }: RelativeTo): string {
  const day = namedDay(instant, locale, { now, timeZone });
  return translate(relativeMessages, locale)('at-time', { day, time: formatTime(instant, locale, timeZone) });
}

function counted(elapsed: number, locale: Locale): string | undefined {
  const past = elapsed >= 0;
  const distance = Math.abs(elapsed);
  if (distance < MINUTE) return translate(relativeMessages, locale)('now');
  const unit = distance < HOUR ? 'minute' : 'hour';
  const count = Math.floor(distance / (unit === 'minute' ? MINUTE : HOUR));
  if (unit === 'hour' && count >= COUNTED_HOURS) return undefined;
  return countedWords(past ? -count : count, unit, locale);
}

/** At most 124 sentences a language. */
const known = new Map<string, string>();

function countedWords(count: number, unit: 'minute' | 'hour', locale: Locale): string {
  const key = `${locale} ${unit} ${count}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const words = relativeTimeFormat(languageTag(locale), { numeric: 'always' }).format(count, unit);
  const set = typeset(words, locale);
  known.set(key, set);
  return set;
}

function namedDay(instant: Date, locale: Locale, { now, timeZone }: RelativeTo): string {
  const t = translate(relativeMessages, locale);
  const then = wallTime(instant, timeZone);
  const today = wallTime(now, timeZone);
  const nights = today.dayNumber - then.dayNumber;
  if (nights === 0) return t(partOfDay(then, today));
  if (nights === 1) return t('yesterday');
  if (nights === -1) return t('tomorrow');
  if (nights > 0 && nights <= NAMED_DAYS) return formatDate(instant, locale, 'weekday', timeZone);
  const style = then.year === today.year ? 'day' : 'long';
  return t('on-day', { day: formatDate(instant, locale, style, timeZone) });
}

function partOfDay(then: WallTime, today: WallTime): 'night' | 'morning' | 'afternoon' | 'evening' {
  // In the small hours themselves, “last night” would be wrong: it is this morning already.
  if (then.hour < 5) return today.hour < 5 ? 'morning' : 'night';
  if (then.hour < 12) return 'morning';
  return then.hour < 18 ? 'afternoon' : 'evening';
}
