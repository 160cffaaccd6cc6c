import { wallTime } from '@forum/i18n';
import { describe, expect, it } from '@jest/globals';
import { latestWindowEnd, nextWindowEnd, type Schedule } from './schedule.js';

const weekly: Schedule = { frequency: 'weekly', weekday: 2, hour: 7, timeZone: 'America/Toronto' };
const next = (schedule: Schedule, after: string) => nextWindowEnd(schedule, new Date(after)).toISOString();

/** Reproducible, so that a failure can be looked at again. */
function* sequence(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const random = sequence(2007);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random.next().value * items.length)] as T;
const zones = Intl.supportedValuesOf('timeZone');
const anyZone = () =>
  pick([...zones, 'America/Toronto', 'America/Toronto', 'Australia/Lord_Howe', 'Antarctica/Troll']);
const anyInstant = () => new Date(Date.UTC(2007, 0, 1) + random.next().value * 30 * 365.25 * 86_400_000);
const anySchedule = (): Schedule => ({
  frequency: pick(['daily', 'weekly', 'monthly'] as const),
  weekday: pick([1, 2, 3, 4, 5, 6, 7]),
  hour: pick([0, 1, 2, 3, 7, 12, 22, 23]),
  timeZone: anyZone(),
});

describe('the end of the next window', () => {
  it('is Tuesday at seven, Québec time, in winter as in summer', () => {
    expect(next(weekly, '2026-11-23T20:00:00Z')).toBe('2026-11-24T12:00:00.000Z');
    expect(next(weekly, '2026-07-15T20:00:00Z')).toBe('2026-07-21T11:00:00.000Z');
  });

  it('is a week later once that instant has come', () => {
    expect(next(weekly, '2026-11-24T11:59:59.999Z')).toBe('2026-11-24T12:00:00.000Z');
    expect(next(weekly, '2026-11-24T12:00:00Z')).toBe('2026-12-01T12:00:00.000Z');
  });

  it('is 167 or 169 hours later when the clocks change in between', () => {
    expect(next(weekly, '2026-03-03T12:00:00Z')).toBe('2026-03-10T11:00:00.000Z');
    expect(next(weekly, '2026-10-27T11:00:00Z')).toBe('2026-11-03T12:00:00.000Z');
  });

  it('is the first such weekday of the month when monthly', () => {
    const monthly: Schedule = { ...weekly, frequency: 'monthly' };
    expect(next(monthly, '2026-11-23T20:00:00Z')).toBe('2026-12-01T12:00:00.000Z');
    expect(next(monthly, '2026-12-01T12:00:00Z')).toBe('2027-01-05T12:00:00.000Z');
  });

  it('moves an hour that the clocks skip to the next valid one', () => {
    const two: Schedule = { frequency: 'daily', weekday: 1, hour: 2, timeZone: 'America/Toronto' };
    expect(next(two, '2026-03-08T00:00:00Z')).toBe('2026-03-08T07:00:00.000Z');
    expect(next({ ...two, timeZone: 'Australia/Lord_Howe' }, '2026-10-03T12:00:00Z')).toBe(
      '2026-10-03T15:30:00.000Z',
    );
    expect(next({ ...two, timeZone: 'Antarctica/Troll' }, '2026-03-28T12:00:00Z')).toBe(
      '2026-03-29T01:00:00.000Z',
    );
  });

  it('takes an hour that comes twice the first time only', () => {
    const one: Schedule = { frequency: 'daily', weekday: 1, hour: 1, timeZone: 'America/Toronto' };
    expect(next(one, '2026-11-01T00:00:00Z')).toBe('2026-11-01T05:00:00.000Z');
    expect(next(one, '2026-11-01T05:00:00Z')).toBe('2026-11-02T06:00:00.000Z');
    const halfHour: Schedule = { ...one, timeZone: 'Australia/Lord_Howe' };
    expect(next(halfHour, '2026-04-04T12:00:00Z')).toBe('2026-04-04T14:00:00.000Z');
  });

  it('is after the instant asked about, on the hour and day of the place, unless the clocks skip that hour', () => {
    for (let trial = 0; trial < 3_000; trial++) {
      const schedule = anySchedule();
      const after = anyInstant();
      const end = nextWindowEnd(schedule, after);
      expect(end.getTime()).toBeGreaterThan(after.getTime());
      const shown = wallTime(end, schedule.timeZone);
      const before = wallTime(new Date(end.getTime() - 60_000), schedule.timeZone);
      const minutesLeapt =
        (shown.dayNumber - before.dayNumber) * 1440 +
        (shown.hour - before.hour) * 60 +
        shown.minute -
        before.minute;
      const isOnTime = shown.hour === schedule.hour && shown.minute === 0;
      expect({ schedule, end, ok: isOnTime || minutesLeapt > 1 }).toEqual({ schedule, end, ok: true });
    }
  });

  it('leaves no instant out and none twice: latest and next walk the same steps in both directions', () => {
    for (let trial = 0; trial < 300; trial++) {
      const schedule = anySchedule();
      let end = nextWindowEnd(schedule, anyInstant());
      for (let step = 0; step < 12; step++) {
        const following = nextWindowEnd(schedule, end);
        expect(latestWindowEnd(schedule, end)).toEqual(end);
        expect(latestWindowEnd(schedule, new Date(following.getTime() - 1))).toEqual(end);
        end = following;
      }
    }
  });

  it('comes once a day, week or month, whatever the clocks do', () => {
    const longest = { daily: 26, weekly: 8 * 24, monthly: 36 * 24 };
    const shortest = { daily: 22, weekly: 6 * 24 + 22, monthly: 27 * 24 };
    for (let trial = 0; trial < 500; trial++) {
      const schedule = {
        ...anySchedule(),
        timeZone: pick([
          'America/Toronto',
          'Europe/Paris',
          'Africa/Casablanca',
          'Asia/Kolkata',
          'Australia/Lord_Howe',
        ]),
      };
      const end = nextWindowEnd(schedule, anyInstant());
      const hours = (nextWindowEnd(schedule, end).getTime() - end.getTime()) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(shortest[schedule.frequency]);
      expect(hours).toBeLessThanOrEqual(longest[schedule.frequency]);
    }
  });
});
