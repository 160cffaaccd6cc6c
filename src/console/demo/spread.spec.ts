import { describe, expect, it } from '@jest/globals';
import { chunksOf, spreadPosts } from './spread.js';

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

describe('posts shared among demonstration threads', () => {
  it.each([
    [1, 1, 0],
    [300, 10_000, 600],
    [10, 10, 0],
    [3, 3, 1],
    [1, 600, 600],
    [5_000, 200_000, 600],
  ])('in %i threads add up to %i, the long one being %i', (threads, posts, longThread) => {
    const counts = spreadPosts(threads, posts, longThread);
    expect(counts).toHaveLength(threads);
    expect(sum(counts)).toBe(posts);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(1);
    if (longThread > 0) expect(counts[0]).toBe(longThread);
  });
});

describe('runs of threads written in one transaction', () => {
  it('cover every thread once and stay near the limit', () => {
    expect(chunksOf([600, 5, 5, 5, 5], 10)).toEqual([
      [0, 1],
      [1, 3],
      [3, 5],
    ]);
    expect(chunksOf([1, 1], 10)).toEqual([[0, 2]]);
    expect(chunksOf([], 10)).toEqual([]);
  });
});
