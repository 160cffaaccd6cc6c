import { describe, expect, it } from '@jest/globals';
import { wordDifference } from './word-difference.js';

const told = (before: string, after: string) =>
  wordDifference(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

describe('the difference between two texts', () => {
  it.each([
    ['Une action ponctuelle.', 'Une action permanente.', 'Une action [-ponctuelle][+permanente].'],
    ['Même texte', 'Même texte', 'Même texte'],
    ['', 'Tout neuf', '[+Tout neuf]'],
    ['Tout ancien', '', '[-Tout ancien]'],
    ['l’été à Québec', 'l’été à Montréal', 'l’été à [-Québec][+Montréal]'],
    ['un\n\ndeux', 'un\n\ntrois\n\ndeux', 'un\n\n[+trois\n\n]deux'],
  ])('is told by words: %j, then %j', (before, after, expected) => {
    expect(told(before, after)).toBe(expected);
  });

  it('loses nothing of either: what is kept and taken out is the earlier, what is kept and put in the later', () => {
    const before = 'a b c d e é \u202eméchant <b>x</b> 1 2 3';
    const after = 'b c X d é \u202eméchant <i>x</i> 3 2 1';
    const of = (kind: string) =>
      wordDifference(before, after)
        .filter((one) => one.kind === 'same' || one.kind === kind)
        .map(({ text }) => text)
        .join('');
    expect([of('removed'), of('added')]).toEqual([before, after]);
  });

  it('is bounded in time for long texts that have nothing in common', () => {
    const words = (seed: string) => Array.from({ length: 8_000 }, (_, n) => `${seed}${n}`).join(' ');
    const began = performance.now();
    expect(wordDifference(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
