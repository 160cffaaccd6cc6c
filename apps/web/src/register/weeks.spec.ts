import { describe, expect, it } from '@jest/globals';
import { activeWeeks, weeksOf } from './weeks.js';

const rows = [
  { place: '1', weeksAgo: 0, posts: 5 },
  { place: '1', weeksAgo: 2, posts: 1 },
  { place: '2', weeksAgo: 2, posts: 7 },
  { place: '1', weeksAgo: 9, posts: 3 },
];

describe('weeks of messages', () => {
  it('run from the oldest to this one, silent weeks included', () => {
    expect(weeksOf(rows, '1', 4)).toEqual([0, 1, 0, 5]);
    expect(weeksOf(rows, '3', 2)).toEqual([0, 0]);
  });

  it('are active when anyone wrote anywhere', () => {
    expect(activeWeeks(rows)).toBe(3);
    expect(activeWeeks([])).toBe(0);
  });
});
