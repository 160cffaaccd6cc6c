import { sql } from '@forum/kernel';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DigestWorld, days } from '../digests.fixture.js';
import { Planner } from './planner.js';

interface Window {
  readonly start: string;
  readonly end: string;
  readonly state: string;
  readonly reason: string | null;
}

let world: DigestWorld;

beforeAll(async () => {
  world = await DigestWorld.open();
});

afterAll(() => world.close());

const plan = (person: Person, at: Date | string) =>
  world.app.get(Planner).plan({ at: new Date(at), accountId: person.id });

const windows = (person: Person) =>
  world.rows<Window>(sql`
    select window_start::text as start, window_end::text as end, state, reason from digest
    where account_id = ${person.id} order by window_start`);

/** Somebody whose first window begins on a Wednesday of last spring, Tuesdays at seven. */
async function someone(): Promise<Person> {
  const person = await world.reader([1]);
  await world.begunAt(person, new Date('2026-04-01T15:00:00Z'));
  await world.rows(
    sql`update digest_setting set next_at = '2026-04-07T11:00:00Z' where account_id = ${person.id}`,
  );
  return person;
}

describe('planning', () => {
  it('opens the window that ends on Tuesday at seven, and no other one until a week later', async () => {
    const person = await someone();
    expect(await plan(person, '2026-04-07T10:59:59Z')).toBe(0);
    expect(await plan(person, '2026-04-07T11:00:00Z')).toBe(1);
    expect(await plan(person, '2026-04-14T10:59:00Z')).toBe(0);
    expect(await windows(person)).toEqual([
      { start: '2026-04-01 15:00:00+00', end: '2026-04-07 11:00:00+00', state: 'planned', reason: null },
    ]);
  });

  it('makes a window longer that was planned and never composed, instead of sending two', async () => {
    const person = await someone();
    await plan(person, '2026-04-07T11:00:00Z');
    expect(await plan(person, '2026-04-14T11:00:00Z')).toBe(1);
    expect(await windows(person)).toMatchObject([
      { start: '2026-04-01 15:00:00+00', end: '2026-04-14 11:00:00+00' },
    ]);
  });

  it('begins each window where the one before it ended, whatever became of it', async () => {
    const person = await someone();
    for (const at of ['2026-04-07T11:00:00Z', '2026-04-15T02:00:00Z', '2026-05-05T11:00:00Z']) {
      await plan(person, at);
      await world.rows(
        sql`update digest set state = 'skipped', reason = 'empty' where account_id = ${person.id}`,
      );
    }
    expect((await windows(person)).map(({ start, end }) => [start, end])).toEqual([
      ['2026-04-01 15:00:00+00', '2026-04-07 11:00:00+00'],
      ['2026-04-07 11:00:00+00', '2026-04-14 11:00:00+00'],
      ['2026-04-14 11:00:00+00', '2026-05-05 11:00:00+00'],
    ]);
  });

  it('leaves a window that is more than five days late to the next Tuesday', async () => {
    const person = await someone();
    expect(await plan(person, '2026-04-12T12:00:00Z')).toBe(0);
    expect(await windows(person)).toEqual([]);
    expect(await plan(person, '2026-04-14T11:00:00Z')).toBe(1);
    expect(await windows(person)).toMatchObject([
      { start: '2026-04-01 15:00:00+00', end: '2026-04-14 11:00:00+00' },
    ]);
  });

  it('ends a window now when it is asked for before its time, and still opens the one of that day', async () => {
    const person = await world.reader([1]);
    expect(await plan(person, days(8))).toBe(1);
    expect(await plan(person, days(8))).toBe(0);
    const [row] = await world.rows<{ endsNow: boolean; isStillDue: boolean }>(sql`
      select window_end between now() - interval '1 minute' and now() as "endsNow",
        next_at between now() and now() + interval '7 days 1 hour' as "isStillDue"
      from digest join digest_setting using (account_id) where account_id = ${person.id}`);
    expect(row).toEqual({ endsNow: true, isStillDue: true });
    expect(await plan(person, days(15))).toBe(1);
  });

  it('opens each window once when several plan at the same time', async () => {
    const people = await Promise.all([someone(), someone(), someone()]);
    const counts = await Promise.all(
      [1, 2, 3, 4].map(() => world.app.get(Planner).plan({ at: new Date('2026-04-07T12:00:00Z') })),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    for (const person of people) expect(await windows(person)).toHaveLength(1);
  });

  it('plans nothing for who wants none, and closes what was published meanwhile when they come back', async () => {
    const person = await world.reader([1]);
    await world.begunAt(person, days(-10));
    await world.prefer(person, { frequency: 'never' });
    expect(await plan(person, days(30))).toBe(0);
    await world.prefer(person, { frequency: 'daily' });
    expect(await windows(person)).toMatchObject([{ state: 'skipped', reason: 'stopped' }]);
    await plan(person, days(2));
    const [gap, first] = await windows(person);
    expect(first?.start).toBe(gap?.end);
  });

  it('follows a person to another day, hour and place, never twice within twelve hours', async () => {
    const person = await world.reader([1]);
    await world.rows(sql`
      insert into digest (account_id, slot, window_start, window_end, state, reason)
      values (${person.id}, now() - interval '1 hour', now() - interval '8 days', now() - interval '1 hour', 'skipped', 'empty')`);
    const hour = new Date().getUTCHours();
    const { nextAt } = await world.prefer(person, {
      frequency: 'daily',
      hour: (hour + 3) % 24,
      timeZone: 'UTC',
    });
    expect(nextAt?.getTime()).toBeGreaterThan(Date.now() + 11 * 3_600_000 - 60_000);
  });
});
