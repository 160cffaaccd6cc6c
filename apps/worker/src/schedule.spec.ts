import { defineJob } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { jobs } from '../../../src/forum/manifest.js';
import { schedule } from './schedule.js';

class Nothing {}
const job = (name: string) => defineJob({ name, service: Nothing, run: async () => undefined });

describe('the schedule', () => {
  it('leaves out what no context declares', () => {
    expect(schedule([])).toEqual([]);
    expect(schedule([job('kernel.sweep'), job('post.render')]).map(({ name }) => name)).toEqual([
      'kernel.sweep',
    ]);
  });

  it('names each job once, by a cron of five fields in a time zone that exists', () => {
    const names = new Set(jobs.map(({ name }) => name));
    const all = schedule([...jobs, job('kernel.sweep')]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { name, cron, timeZone } of all) {
      expect(names.has(name) || name === 'kernel.sweep').toBe(true);
      expect(cron.split(' ')).toHaveLength(5);
      expect(Intl.supportedValuesOf('timeZone').includes(timeZone) || timeZone === 'UTC').toBe(true);
    }
  });

  it('forgets nothing that a context means to run again and again', () => {
    const recurring = jobs
      .map(({ name }) => name)
      .filter((name) =>
        /\.(sweep|due|remind|forget|alert|announce|brief|seal|catch-up|check-links)$/.test(name),
      );
    expect(recurring.length).toBeGreaterThan(3);
    expect(
      schedule(jobs)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(recurring.toSorted());
  });
});
