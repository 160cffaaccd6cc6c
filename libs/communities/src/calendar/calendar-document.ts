import type { Locale } from '@forum/i18n';
import { plainText } from '@forum/markup';
import { type Meeting, meetingPath } from '../meetings/meeting.js';
import { contentLine, escapedText, utcStamp } from './content-lines.js';
import { isNearChange, localStamp, timeZoneComponent } from './time-zone-component.js';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

export interface CalendarRequest {
  /** What calendar programs call it. */
  readonly name: string;
  readonly locale: Locale;
  /** `https://forum.example`, without a slash. */
  readonly baseUrl: string;
  /** After the @ of each UID; the same for ever. */
  readonly domain: string;
  readonly meetings: readonly Meeting[];
}

/**
 * Meetings as iCalendar (RFC 5545): UIDs that never change, a SEQUENCE that is raised by each change, cancelled ones struck
 * out rather than gone, hours told by the clocks of each meeting's place with that zone's rules.
 */
export function calendarDocument(request: CalendarRequest): string {
  const { name, locale, meetings } = request;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    contentLine('PRODID', `-//Forum permanent//Agenda//${locale.toUpperCase()}`),
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    contentLine('NAME', escapedText(name)),
    contentLine('X-WR-CALNAME', escapedText(name)),
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...zones(meetings),
    ...meetings.flatMap((meeting) => entry(meeting, request)),
    'END:VCALENDAR',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

function zones(meetings: readonly Meeting[]): string[] {
  const names = [...new Set(meetings.map(({ timeZone }) => timeZone))]
    .filter((name) => name !== 'UTC')
    .sort();
  return names.flatMap((name) => {
    const times = meetings.flatMap(({ timeZone, startsAt, endsAt }) =>
      timeZone === name ? [startsAt.getTime(), endsAt.getTime()] : [],
    );
    return timeZoneComponent(name, {
      first: new Date(Math.min(...times)),
      last: new Date(Math.max(...times)),
    });
  });
}

function entry(meeting: Meeting, { baseUrl, domain }: CalendarRequest): string[] {
  const { uid, title, place, videoUrl, timeZone, sequence, changedAt, createdAt, community } = meeting;
  const url = `${baseUrl}${meetingPath(meeting)}`;
  const words = [plainText(meeting.agendaMarkdown), videoUrl ?? '', url].filter((text) => text !== '');
  return [
    'BEGIN:VEVENT',
    contentLine('UID', `${uid}@${domain}`),
    contentLine('DTSTAMP', utcStamp(changedAt)),
    contentLine('CREATED', utcStamp(createdAt)),
    contentLine('LAST-MODIFIED', utcStamp(changedAt)),
    contentLine('SEQUENCE', String(sequence)),
    when('DTSTART', meeting.startsAt, timeZone),
    when('DTEND', meeting.endsAt, timeZone),
    contentLine('SUMMARY', escapedText(title)),
    contentLine('DESCRIPTION', escapedText(words.join('\n\n'))),
    ...(place || videoUrl ? [contentLine('LOCATION', escapedText(place || (videoUrl ?? '')))] : []),
    contentLine('CATEGORIES', escapedText(community.name)),
    contentLine('URL', url),
    contentLine('STATUS', meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function when(name: string, instant: Date, timeZone: string): string {
  if (timeZone === 'UTC' || isNearChange(instant, timeZone)) return contentLine(name, utcStamp(instant));
  return contentLine(`${name};TZID=${timeZone}`, localStamp(instant, timeZone));
}
