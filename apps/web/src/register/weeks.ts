import type { WeekOfPosts } from '@forum/discussion';

/** One place's messages week by week, oldest first, zeros included. */
export function weeksOf(rows: readonly WeekOfPosts[], place: string, weeks: number): number[] {
  const counts = Array.from({ length: weeks }, () => 0);
  for (const row of rows) {
    if (row.place === place && row.weeksAgo < weeks) counts[weeks - 1 - row.weeksAgo] = row.posts;
  }
  return counts;
}

/** In how many of these weeks somebody wrote. */
export function activeWeeks(rows: readonly WeekOfPosts[]): number {
  return new Set(rows.map(({ weeksAgo }) => weeksAgo)).size;
}
