import { Database, dataSourceOptions, sql } from '@forum/kernel';
import { type TestDatabase, testDatabase } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { nextWindowEnd } from './schedule.js';

/** Places whose rules have been the same for long enough that two copies of the time zone database agree on them. */
const ZONES = [
  'America/Toronto',
  'America/St_Johns',
  'America/Vancouver',
  'America/Sao_Paulo',
  'Europe/Paris',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Chatham',
  'Antarctica/Troll',
];

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await testDatabase();
  const options = dataSourceOptions({ connection: test.connection, entities: [] });
  database = new Database(await new DataSource(options).initialize());
});

afterAll(async () => {
  await database.dataSource.destroy();
  await test.drop();
});

describe('the end of a window, computed here and by PostgreSQL', () => {
  it('is the same instant on every day of two years, the hours that clocks skip and repeat included', async () => {
    for (const timeZone of ZONES) {
      const days = await database.reader.rows<{ day: string; hour: number; instant: Date }>(sql`
        select day::date::text as day, hour, (
          select min(instant) from generate_series(
            (day + make_interval(hours => hour) - interval '15 hours') at time zone 'UTC',
            (day + make_interval(hours => hour) + interval '15 hours') at time zone 'UTC', interval '15 minutes') as instant
          where instant at time zone ${timeZone} >= day + make_interval(hours => hour)
        ) as instant
        from generate_series(timestamp '2026-01-01', timestamp '2027-12-31', interval '1 day') as day,
          unnest(array[0, 1, 2, 3, 7]) as hour
        where extract(month from day) in (3, 4, 9, 10, 11) or extract(day from day) = 15`);
      const ours = days.map(({ day, hour, instant }) => {
        const schedule = { frequency: 'daily', weekday: 1, hour, timeZone } as const;
        return { timeZone, day, hour, instant: nextWindowEnd(schedule, new Date(instant.getTime() - 1_000)) };
      });
      expect(ours).toEqual(days.map((each) => ({ timeZone, ...each })));
      expect(days.length).toBeGreaterThan(1_500);
    }
  });
});
