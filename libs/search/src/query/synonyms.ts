import type { Clause } from './parse-query.js';
import { wordsOf } from './parse-query.js';

/** One or several clauses, or instead of them one of the phrases that say the same. */
export interface Expanded {
  readonly all: readonly Clause[];
  readonly instead: readonly string[];
}

export interface BilingualTerm {
  readonly fr: string;
  readonly en: string;
}

/** Puts beside each glossary term of a query its words in the other language: « action research » finds « recherche-action ». */
export function expand(clauses: readonly Clause[], terms: readonly BilingualTerm[]): Expanded[] {
  const sides = terms.flatMap(({ fr, en }) => [
    { key: keyOf(wordsOf(fr)), instead: en },
    { key: keyOf(wordsOf(en)), instead: fr },
  ]);
  const expanded: Expanded[] = [];
  for (let at = 0; at < clauses.length; ) {
    const { length, instead } = longestTerm(clauses, at, sides);
    expanded.push({ all: clauses.slice(at, at + length), instead });
    at += length;
  }
  return expanded;
}

function longestTerm(
  clauses: readonly Clause[],
  at: number,
  sides: readonly { key: string; instead: string }[],
): { length: number; instead: string[] } {
  for (let length = Math.min(6, clauses.length - at); length > 0; length--) {
    const run = clauses.slice(at, at + length);
    if (run.some(({ quoted }) => quoted)) continue;
    const key = keyOf(run.flatMap(({ words }) => words));
    const instead = sides.filter((side) => side.key === key).map((side) => side.instead);
    if (instead.length > 0) return { length, instead };
  }
  return { length: 1, instead: [] };
}

/** Accents, plurals and the small words between apart: « plateforme d’action » and « plateforme action » are one. */
function keyOf(words: readonly string[]): string {
  return words
    .map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''))
    .filter((word) => word.length > 2 && word !== 'des' && word !== 'the')
    .map((word) => (word.length > 3 ? word.replace(/[sx]$/, '').replace(/(?:ie|y)$/, 'i') : word))
    .join(' ');
}
