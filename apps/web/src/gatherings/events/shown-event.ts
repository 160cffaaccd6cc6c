import type { Attendance, EventDetails, EventSummary } from '@forum/gatherings';
import { formatDate, formatHour, type Locale, typeset } from '@forum/i18n';
import type { Sector } from '@forum/network';
import { sayEvents } from '../messages.js';

/** An event in one language, as pages show it. */
export interface ShownEvent {
  readonly slug: string;
  readonly title: string;
  /** `2007-02-02`. */
  readonly date: string;
  readonly dateInWords: string;
  readonly year: string;
  readonly place: string;
  readonly past: boolean;
}

/** `today` is a day in the event's own time zone. */
export function shownEvent(event: EventSummary, locale: Locale, now: Date): ShownEvent {
  const { slug, title, date, place, timeZone } = event;
  return {
    slug,
    title: typeset(title[locale], locale),
    date,
    dateInWords: formatDate(date, locale, 'full', timeZone),
    year: date.slice(0, 4),
    place: typeset(place, locale),
    past: date < formatDate(now, locale, 'iso', timeZone),
  };
}

/** « 40 personnes », « environ 40 personnes »; null when nobody knows. */
export function attendanceInWords(attendance: Attendance | null, locale: Locale): string | null {
  if (attendance === null) return null;
  return sayEvents(locale)(attendance.about ? 'event.people.about' : 'event.people', {
    count: attendance.count,
  });
}

export interface ShownProgrammeItem {
  readonly start: Hour;
  readonly end: Hour;
  readonly text: string;
  /** A part that the themes were worked on in. */
  readonly main: boolean;
}

export interface Hour {
  /** `09:30` */
  readonly at: string;
  readonly inWords: string;
}

export function shownProgramme({ programme }: EventDetails, locale: Locale): ShownProgrammeItem[] {
  return programme.map(({ start, end, text, themes }) => ({
    start: hourOf(start, locale),
    end: hourOf(end, locale),
    text: typeset(text[locale], locale),
    main: themes.length > 0,
  }));
}

function hourOf(at: string, locale: Locale): Hour {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return { at, inWords: formatHour(hour, locale, minute) };
}

export interface SectorGroup {
  readonly code: string;
  readonly label: string;
  /** With their initials: `École nationale d’administration publique (ÉNAP)`. */
  readonly names: readonly string[];
}

/** Organisations by sector, in the order of the forum's sectors, those without one at the end. */
export function bySector(
  { organisations }: Pick<EventDetails, 'organisations'>,
  sectors: readonly Sector[],
  locale: Locale,
): SectorGroup[] {
  const namesOf = (code: string | null) =>
    organisations
      .filter(({ sector }) => sector === code)
      .map(({ name, code: initials }) => typeset(initials === null ? name : `${name} (${initials})`, locale));
  const groups = sectors.map(({ code, label }) => ({ code, label: label[locale], names: namesOf(code) }));
  const unknown = namesOf(null);
  if (unknown.length === 0) return groups;
  return [...groups, { code: 'unknown', label: sayEvents(locale)('sector.unknown'), names: unknown }];
}
