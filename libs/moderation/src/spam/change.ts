import { folded } from './folded.js';

/** How much of a text is new, in percent: 0 for the same words in any order, 100 for none in common. */
export function changedPercent(before: string, after: string): number {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const left = new Map<string, number>();
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1);
  let kept = 0;
  for (const word of now) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      left.set(word, count - 1);
      kept++;
    }
  }
  const all = old.length + now.length;
  return all === 0 ? 0 : Math.round(100 * (1 - (2 * kept) / all));
}

function wordsOf(text: string): string[] {
  return folded(text)
    .trim()
    .split(' ')
    .filter((word) => word !== '');
}
