import { describe, expect, it } from '@jest/globals';
import { dateTimeFormat, numberFormat } from '../intl-cache.js';
import { formatDate, formatDateTime, formatWeekday } from './date.js';
import { formatList, formatNumber, formatPercent } from './number.js';
import { formatHour, formatTime } from './time.js';
import { isTimeZone, type WallTime, wallTime } from './zone.js';

const QUEBEC = 'America/Toronto';
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const instant = new Date('2026-11-09T13:30:00Z');

function written({ year, month, day, hour, minute }: WallTime): string {
  const [m, d, h, min] = [month, day, hour, minute].map((part) => String(part).padStart(2, '0'));
  return `${year}-${m}-${d} ${h}:${min}`;
}

describe('dates', () => {
  it.each([
    ['full', 'lundi 9 novembre 2026', 'Monday, November 9, 2026'],
    ['long', '9 novembre 2026', 'November 9, 2026'],
    ['day', '9 novembre', 'November 9'],
    ['weekday', 'lundi', 'Monday'],
    ['weekday-day', 'lundi 9 novembre', 'Monday, November 9'],
    ['month', 'novembre 2026', 'November 2026'],
    ['iso', '2026-11-09', '2026-11-09'],
  ] as const)('in the style %s read %s and %s', (style, fr, en) => {
    expect(plain(formatDate(instant, 'fr', style, QUEBEC))).toBe(fr);
    expect(plain(formatDate(instant, 'en', style, QUEBEC))).toBe(en);
  });

  it('never break between the day and the month in French', () => {
    expect(formatDate(instant, 'fr', 'long', QUEBEC)).toBe('9\u00a0novembre\u00a02026');
  });

  it('say « 1er » for the first of a month in French alone', () => {
    expect(plain(formatDate('2026-05-01', 'fr', 'full', QUEBEC))).toBe('vendredi 1er mai 2026');
    expect(plain(formatDate('2026-05-11', 'fr', 'day', QUEBEC))).toBe('11 mai');
    expect(plain(formatDate('2026-05-01', 'en', 'long', QUEBEC))).toBe('May 1, 2026');
  });

  it('keep a calendar date the same day in every time zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', QUEBEC]) {
      expect(plain(formatDate('2007-02-02', 'fr', 'long', zone))).toBe('2 février 2007');
    }
  });

  it('belong to the time zone: the same instant is another day elsewhere', () => {
    const late = new Date('2026-11-10T04:30:00Z');
    expect(formatDate(late, 'fr', 'iso', QUEBEC)).toBe('2026-11-09');
    expect(formatDate(late, 'fr', 'iso', 'Europe/Paris')).toBe('2026-11-10');
  });

  it('refuse text that is no date', () => {
    for (const text of ['', 'hier', '2026-13-01', '2026-11-09T00:00:00Z']) {
      expect(() => formatDate(text, 'fr', 'long', QUEBEC)).toThrow(RangeError);
    }
  });

  it('name the seven days from Monday', () => {
    expect([1, 2, 7].map((day) => formatWeekday(day, 'fr'))).toEqual(['lundi', 'mardi', 'dimanche']);
    expect([1, 2, 7].map((day) => formatWeekday(day, 'en'))).toEqual(['Monday', 'Tuesday', 'Sunday']);
  });
});

describe('hours', () => {
  it.each([
    [7, 0, '7 h', '7 a.m.'],
    [8, 30, '8 h 30', '8:30 a.m.'],
    [0, 5, '0 h 05', '12:05 a.m.'],
    [12, 0, '12 h', '12 p.m.'],
    [23, 59, '23 h 59', '11:59 p.m.'],
  ])('%i:%i reads %s and %s', (hour, minute, fr, en) => {
    expect(plain(formatHour(hour, 'fr', minute))).toBe(fr);
    expect(plain(formatHour(hour, 'en', minute))).toBe(en);
  });

  it('follow the clock through both changes of the year', () => {
    // Québec springs forward on 8 March 2026 at 2:00 and falls back on 1 November at 2:00.
    expect(
      ['2026-03-08T06:59:00Z', '2026-03-08T07:00:00Z'].map((at) =>
        plain(formatTime(new Date(at), 'fr', QUEBEC)),
      ),
    ).toEqual(['1 h 59', '3 h']);
    expect(
      ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'].map((at) =>
        plain(formatTime(new Date(at), 'fr', QUEBEC)),
      ),
    ).toEqual(['1 h 30', '1 h 30']);
  });

  it('join days', () => {
    expect(plain(formatDateTime(instant, 'fr', 'long', QUEBEC))).toBe('9 novembre 2026 à 8 h 30');
    expect(plain(formatDateTime(instant, 'en', 'long', QUEBEC))).toBe('November 9, 2026 at 8:30 a.m.');
  });

  it('count days by the calendar, not by 24 hours', () => {
    const before = wallTime(new Date('2026-03-08T04:59:00Z'), QUEBEC);
    const after = wallTime(new Date('2026-03-09T04:00:00Z'), QUEBEC);
    expect(after.dayNumber - before.dayNumber).toBe(2);
    expect(before).toMatchObject({ year: 2026, month: 3, day: 7, hour: 23, minute: 59 });
  });

  it.each([QUEBEC, 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca'])(
    'agree with Intl in every hour of a year in %s',
    (timeZone) => {
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
      const hours = Array.from({ length: 24 * 366 }, (_, hour) => new Date(Date.UTC(2026, 0, 1, hour, 15)));
      expect(hours.filter((at) => written(wallTime(at, timeZone)) !== format.format(at))).toEqual([]);
    },
  );

  it('refuse an instant that is none', () => {
    for (const zone of [QUEBEC, 'UTC']) {
      expect(() => wallTime(new Date(Number.NaN), zone)).toThrow(RangeError);
    }
    expect(wallTime(new Date('1969-12-31T12:00:00Z'), 'UTC')).toMatchObject({ isoWeekday: 3, dayNumber: -1 });
  });

  it('come from known time zones only', () => {
    const names = ['America/Toronto', 'Asia/Kolkata', 'UTC', 'Mars/Olympus', '+05:00', ''];
    expect(names.map(isTimeZone)).toEqual([true, true, true, false, false, false]);
  });
});

describe('numbers', () => {
  it('group thousands and put the decimal sign of each language', () => {
    expect(formatNumber(12345.6, 'fr')).toBe('12\u00a0345,6');
    expect(formatNumber(12345.6, 'en')).toBe('12,345.6');
  });

  it('show ratios as whole percents', () => {
    expect(formatPercent(14 / 23, 'fr')).toBe('61\u00a0%');
    expect(formatPercent(14 / 23, 'en')).toBe('61%');
  });

  it('join lists', () => {
    expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
    expect(formatList(['a', 'b'], 'en', 'or')).toBe('a or b');
  });
});

describe('Intl objects', () => {
  it('are made once for the same language and options', () => {
    const full = () => dateTimeFormat('fr-CA', { dateStyle: 'full', timeZone: QUEBEC });
    expect(full()).toBe(full());
    expect(dateTimeFormat('en-CA', { dateStyle: 'full', timeZone: QUEBEC })).not.toBe(full());
    expect(numberFormat('fr-CA', {})).toBe(numberFormat('fr-CA', {}));
    expect(numberFormat('fr-CA', { style: 'percent' })).not.toBe(numberFormat('fr-CA', {}));
  });
});
