import { describe, expect, it } from '@jest/globals';
import { PartCache } from './part-cache.js';
import { layoutOf } from './part-rows.js';

describe('the layout of a message', () => {
  it('tells its own bytes from the parts that have a row', () => {
    const cache = new PartCache();
    const part = cache.get('a', () => 'part');
    const unsaved = cache.get('b', () => 'none');
    part.id = '12';
    const pieces = [Buffer.from('own'), part.chunk, unsaved.chunk, Buffer.from('more'), part.chunk];
    const { own, layout } = layoutOf(cache, pieces);
    expect(layout).toBe(`3,p12,${unsaved.chunk.length + 4},p12`);
    expect(own.toString()).toBe(`own${unsaved.chunk.toString()}more`);
  });

  it('shares a part between all who ask for the same words', () => {
    const cache = new PartCache();
    expect(cache.get('a', () => 'part')).toBe(cache.get('a', () => 'never written'));
  });

  it('forgets parts before they fill the memory, the least used first', () => {
    const cache = new PartCache();
    const first = cache.get('first', () => 'x'.repeat(1_000_000));
    for (let at = 0; at < 60; at++) {
      cache.get(String(at), () => 'y'.repeat(1_000_000));
      cache.get('first', () => 'again');
    }
    expect(cache.get('first', () => 'again')).toBe(first);
    expect(cache.get('0', () => 'again').chunk.length).toBeLessThan(100);
  });
});
