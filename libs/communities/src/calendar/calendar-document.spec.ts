import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Meeting } from '../meetings/meeting.js';
import { calendarDocument } from './calendar-document.js';

const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  id: '7',
  uid: '0b7c4c1e-6f0e-4d6a-9a52-0d1a0f6f5a11',
  community: {
    id: '1',
    slug: 'accompagner',
    name: 'Accompagner',
    lang: 'fr',
    visibility: 'public',
    joinPolicy: 'request',
    state: 'active',
    standing: null,
  },
  title: 'Rencontre mensuelle',
  lang: 'fr',
  agendaMarkdown: '- **Un** point\n- deux',
  agendaHtml: '' as Meeting['agendaHtml'],
  startsAt: new Date('2026-12-03T17:00:00Z'),
  endsAt: new Date('2026-12-03T18:00:00Z'),
  timeZone: 'America/Toronto',
  place: 'Québec',
  videoUrl: null,
  capacity: null,
  state: 'scheduled',
  sequence: 0,
  changedAt: new Date('2026-11-20T12:00:00Z'),
  organiserId: '1',
  minutesMarkdown: null,
  minutesHtml: null,
  minutesAt: null,
  followUp: true,
  threadId: null,
  createdAt: new Date('2026-11-20T12:00:00Z'),
  coming: 0,
  waiting: 0,
  maybe: 0,
  own: null,
  ...changes,
});

const document = (...meetings: Meeting[]) =>
  calendarDocument({
    name: 'Agenda; à, b',
    locale: 'fr',
    baseUrl: 'https://forum.test',
    domain: 'forum.test',
    meetings,
  });

/** As a calendar program reads it: zones from the document itself, not from the machine. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const one = (changes: Partial<Meeting>) => read(document(meeting(changes)))[0] as ICAL.Event;

describe('a calendar, read by an independent parser', () => {
  it.each([
    ['in winter', 'America/Toronto', '2026-12-03T17:00:00.000Z'],
    ['in summer', 'America/Toronto', '2026-07-03T16:00:00.000Z'],
    ['on the eve of a change', 'America/Toronto', '2026-10-31T16:00:00.000Z'],
    ['on the day of a change', 'America/Toronto', '2026-11-01T17:00:00.000Z'],
    ['on a spring day', 'America/Toronto', '2027-03-14T18:00:00.000Z'],
    ['far to the south, in their summer', 'America/Sao_Paulo', '2018-11-10T15:00:00.000Z'],
    ['where clocks are a quarter apart', 'Asia/Kathmandu', '2026-12-03T04:15:00.000Z'],
    ['where the change is of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:00:00.000Z'],
    ['where clocks never change', 'America/Regina', '2026-12-03T17:00:00.000Z'],
    ['in UTC', 'UTC', '2026-12-03T17:00:00.000Z'],
  ])('says the instant, %s', (_, timeZone, instant) => {
    const startsAt = new Date(instant);
    const event = one({ timeZone, startsAt, endsAt: new Date(startsAt.getTime() + 5_400_000) });
    expect(event.startDate.toJSDate().toISOString()).toBe(instant);
    expect(event.endDate.toJSDate().getTime() - startsAt.getTime()).toBe(5_400_000);
    expect(event.startDate.zone.tzid).toBe(timeZone);
  });

  it.each(['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z', '2027-03-14T07:00:00.000Z'])(
    'says the instant in UTC where a local time would be said twice or never: %s',
    (instant) => {
      const startsAt = new Date(instant);
      const { startDate } = one({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) });
      expect(startDate.toJSDate().toISOString()).toBe(instant);
      expect(startDate.zone.tzid).toBe('UTC');
    },
  );

  it('is right for meetings of several zones and years at once', () => {
    const [a, b] = read(
      document(
        meeting({ startsAt: new Date('2024-07-01T16:00:00Z'), endsAt: new Date('2024-07-01T17:00:00Z') }),
        meeting({
          timeZone: 'Europe/Paris',
          startsAt: new Date('2029-01-10T14:00:00Z'),
          endsAt: new Date('2029-01-10T15:00:00Z'),
        }),
      ),
    );
    expect(a?.startDate.toJSDate().toISOString()).toBe('2024-07-01T16:00:00.000Z');
    expect(b?.startDate.toJSDate().toISOString()).toBe('2029-01-10T14:00:00.000Z');
  });

  it('keeps its UID through changes, raises its SEQUENCE, and strikes out what is cancelled', () => {
    const [before, after] = [one({}), one({ sequence: 3, state: 'cancelled', title: 'Reportée' })];
    expect(after.uid).toBe(before.uid);
    expect(before.uid).toBe('0b7c4c1e-6f0e-4d6a-9a52-0d1a0f6f5a11@forum.test');
    expect([before.sequence, after.sequence]).toEqual([0, 3]);
    expect(after.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(String(after.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T12:00:00Z');
  });

  it('is the same to the byte when nothing changed', () => {
    expect(document(meeting())).toBe(document(meeting()));
  });

  it.each([
    'Rencontre; à midi, chez « nous » \\ ailleurs',
    'Deux\nlignes',
    'END:VEVENT\r\nBEGIN:VALARM\r\nACTION:AUDIO',
    `${'é'.repeat(70)}👩‍🔬${'ü'.repeat(70)}`,
    '"><script>alert(1)</script>',
  ])('gives back every word of %j', (title) => {
    const text = document(meeting({ title, place: title }));
    const event = read(text)[0] as ICAL.Event;
    expect(event.summary).toBe(title.replace(/\r\n/g, '\n'));
    expect(event.location).toBe(title.replace(/\r\n/g, '\n'));
    expect(event.component.getAllSubcomponents()).toEqual([]);
  });

  it('has lines of 75 octets at the most, that end as they should', () => {
    const text = document(meeting({ title: 'é'.repeat(200), agendaMarkdown: 'mot '.repeat(500) }));
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(lines.at(-1)).toBe('');
  });

  it('shows the agenda without its marks, with a link to the page', () => {
    const { description } = one({ videoUrl: 'https://visio.example/a' });
    expect(description).toContain('Un point');
    expect(description).not.toContain('**');
    expect(description).toContain('https://visio.example/a');
    expect(description).toContain('https://forum.test/communautes/accompagner/agenda/7');
  });

  it('of nothing is a calendar too', () => {
    expect(read(document())).toEqual([]);
    expect(document()).toContain('NAME:Agenda\\; à\\, b');
  });
});
