import type { Term } from '@forum/glossary';
import type { Bilingual } from '@forum/network';

/** The terms that stand in a text, plurals included, in the order of the list; compared in both languages. */
export function termsIn<T extends Pick<Term, 'term'>>(text: Bilingual, terms: readonly T[]): T[] {
  return terms.filter(({ term }) => holds(text.fr, term.fr) || holds(text.en, term.en));
}

/** Whether the words stand in the text one after the other, accents, capitals, hyphens and plurals aside. */
export function holds(text: string, words: string): boolean {
  const wanted = plainWords(words);
  return wanted.length > 0 && ` ${plainWords(text).join(' ')} `.includes(` ${wanted.join(' ')} `);
}

function plainWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(singular);
}

/** Good enough for the plurals of both languages; short words keep their s. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word;
}
