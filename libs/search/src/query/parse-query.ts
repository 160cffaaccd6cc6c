/** Longer texts are not what a person looks for; every word costs a look into the index. */
export const MAX_QUERY_CHARACTERS = 200;
const MAX_CLAUSES = 12;

/** Words that must all be there; as a phrase, one after the other. */
export interface Clause {
  readonly words: readonly string[];
  /** Said between quotation marks: taken literally, without the other language. */
  readonly quoted: boolean;
}

export interface ParsedQuery {
  readonly wanted: readonly Clause[];
  readonly excluded: readonly Clause[];
}

const QUOTED = /(?<![^\s])(?<minus>-?)(?:"(?<straight>[^"]*)"|«(?<french>[^»]*)»|“(?<curly>[^”]*)”)/gu;

/**
 * What a person typed: words, "phrases" and -exclusions; the rest of what can be typed separates words.
 * `recherche-action` is a phrase of two words; `l’innovation` is two words.
 */
export function parseQuery(text: string): ParsedQuery {
  const typed = text.toWellFormed().normalize('NFC');
  const said = [...quotationsIn(typed), ...typed.replace(QUOTED, ' ').split(/\s+/u).flatMap(bareClauses)];
  const some = (isExcluded: boolean): Clause[] =>
    said
      .filter(({ minus, words }) => minus === isExcluded && words.length > 0)
      .slice(0, MAX_CLAUSES)
      .map(({ words, quoted }) => ({ words, quoted }));
  return { wanted: some(false), excluded: some(true) };
}

interface Said extends Clause {
  readonly minus: boolean;
}

function quotationsIn(text: string): Said[] {
  return [...text.matchAll(QUOTED)].map(({ groups = {} }) => ({
    minus: groups.minus === '-',
    words: wordsOf(groups.straight ?? groups.french ?? groups.curly ?? ''),
    quoted: true,
  }));
}

function bareClauses(token: string): Said[] {
  const minus = /^-[\p{L}\p{N}]/u.test(token);
  return token.split(/['’]/u).map((part) => ({ minus, words: wordsOf(part), quoted: false }));
}

/** Lower-case words of letters and figures; marks that only combine stay with their letter. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MAX_CLAUSES);
}
