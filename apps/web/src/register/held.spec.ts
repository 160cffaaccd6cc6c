import { FixedClock } from '@forum/kernel';
import { describe, expect, it } from '@jest/globals';
import { Held } from './held.js';

describe('a held value', () => {
  it('is read once while it is fresh, by however many ask', async () => {
    const clock = new FixedClock('2026-11-24T12:00:00Z');
    let reads = 0;
    const held = new Held(async () => ++reads, clock, 1_000);
    expect(await Promise.all([held.current(), held.current()])).toEqual([1, 1]);
    clock.advance(999);
    expect(await held.current()).toBe(1);
    clock.advance(1);
    expect(await held.current()).toBe(2);
  });

  it('does not keep a failure', async () => {
    const clock = new FixedClock('2026-11-24T12:00:00Z');
    let fails = true;
    const held = new Held(async () => (fails ? Promise.reject(new Error('down')) : 'up'), clock, 1_000);
    await expect(held.current()).rejects.toThrow('down');
    fails = false;
    expect(await held.current()).toBe('up');
  });
});
