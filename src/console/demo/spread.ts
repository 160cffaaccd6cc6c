/**
 * Shares `posts` among `threads`, one each at least, the first ones getting most, as forums do.
 * @param longThread how many posts the first thread has; 0 leaves it to the share
 */
export function spreadPosts(threads: number, posts: number, longThread: number): number[] {
  const long = threads > 0 && longThread > 0 ? [longThread] : [];
  const others = threads - long.length;
  const rest = posts - (long[0] ?? 0);
  const weights = Array.from({ length: others }, (_, rank) => 1 / (rank + 3) ** 0.6);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const counts = weights.map((weight) => 1 + Math.floor((weight / total) * (rest - others)));
  const missing = rest - counts.reduce((sum, count) => sum + count, 0);
  return [...long, ...counts.map((count, index) => (index < missing ? count + 1 : count))];
}

/** Cuts a list of sizes into runs whose sizes add up to about `limit`: `[first, after last]`. */
export function chunksOf(sizes: readonly number[], limit: number): Array<[number, number]> {
  const chunks: Array<[number, number]> = [];
  let first = 0;
  let sum = 0;
  for (const [index, size] of sizes.entries()) {
    sum += size;
    if (sum < limit && index < sizes.length - 1) continue;
    chunks.push([first, index + 1]);
    first = index + 1;
    sum = 0;
  }
  return chunks;
}
