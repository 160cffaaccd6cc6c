import { describe, expect, it } from '@jest/globals';
import { formatMoment, formatRelative } from './relative.js';

const timeZone = 'America/Toronto';
// A Thursday, 11:50 in Québec.
const now = new Date('2026-11-19T16:50:00Z');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const relative = (at: string, locale: 'fr' | 'en') =>
  plain(formatRelative(new Date(at), locale, { now, timeZone }));
const moment = (at: string, locale: 'fr' | 'en') =>
  plain(formatMoment(new Date(at), locale, { now, timeZone }));

describe('formatRelative', () => {
  it.each([
    ['2026-11-19T16:49:30Z', 'à l’instant', 'just now'],
    ['2026-11-19T16:10:00Z', 'il y a 40 minutes', '40 minutes ago'],
    ['2026-11-19T14:40:00Z', 'il y a 2 heures', '2 hours ago'],
    ['2026-11-19T13:05:00Z', 'ce matin', 'this morning'],
    ['2026-11-19T07:05:00Z', 'cette nuit', 'last night'],
    ['2026-11-18T22:48:00Z', 'hier', 'yesterday'],
    ['2026-11-17T15:00:00Z', 'mardi', 'Tuesday'],
    ['2026-11-16T15:00:00Z', 'lundi', 'Monday'],
    ['2026-11-13T15:00:00Z', 'le 13 novembre', 'November 13'],
    ['2025-11-13T15:00:00Z', 'le 13 novembre 2025', 'November 13, 2025'],
    ['2026-11-01T15:00:00Z', 'le 1er novembre', 'November 1'],
    ['2026-11-19T18:55:00Z', 'dans 2 heures', 'in 2 hours'],
    ['2026-11-20T18:55:00Z', 'demain', 'tomorrow'],
    ['2026-11-24T12:00:00Z', 'le 24 novembre', 'November 24'],
  ])('%s is %s and %s', (at, fr, en) => {
    expect(relative(at, 'fr')).toBe(fr);
    expect(relative(at, 'en')).toBe(en);
  });

  it('counts nights by the calendar on the days when the clock changes', () => {
    // 23:30 the evening before the clock springs forward, read at 0:30 two calendar days later.
    const read = new Date('2026-03-09T04:30:00Z');
    const words = (at: string) => formatRelative(new Date(at), 'fr', { now: read, timeZone });
    expect(words('2026-03-08T05:30:00Z')).toBe('hier');
    expect(words('2026-03-08T04:30:00Z')).toBe('samedi');
  });

  it('speaks of the reader’s day, not of UTC’s', () => {
    const late = new Date('2026-11-20T03:00:00Z');
    const words = (zone: string) =>
      formatRelative(new Date('2026-11-19T14:00:00Z'), 'fr', { now: late, timeZone: zone });
    expect(words(timeZone)).toBe('ce matin');
    expect(words('Europe/Paris')).toBe('hier');
  });
});

describe('formatMoment', () => {
  it.each([
    ['2026-11-19T14:40:00Z', 'ce matin, 9 h 40', 'this morning, 9:40 a.m.'],
    ['2026-11-18T22:48:00Z', 'hier, 17 h 48', 'yesterday, 5:48 p.m.'],
    ['2026-11-14T14:02:00Z', 'le 14 novembre, 9 h 02', 'November 14, 9:02 a.m.'],
  ])('%s is %s and %s', (at, fr, en) => {
    expect(moment(at, 'fr')).toBe(fr);
    expect(moment(at, 'en')).toBe(en);
  });
});
