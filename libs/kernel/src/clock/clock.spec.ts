import { describe, expect, it } from '@jest/globals';
import { FixedClock, SystemClock } from './clock.js';

describe('the clock', () => {
  it('of the system tells the present', () => {
    const before = Date.now();
    const now = new SystemClock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });

  it('that is held still moves only when told', () => {
    const clock = new FixedClock('2026-11-24T12:00:00Z');
    clock.advance(1_500);
    expect(clock.now().toISOString()).toBe('2026-11-24T12:00:01.500Z');
    clock.set('2027-03-14T07:00:00Z');
    expect(clock.now().toISOString()).toBe('2027-03-14T07:00:00.000Z');
  });

  it('hands out instants that nobody can move for the others', () => {
    const clock = new FixedClock('2026-11-24T12:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getFullYear()).toBe(2026);
  });
});
