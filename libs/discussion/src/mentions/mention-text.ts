/** A person as a message names them. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/** `[@Name](/personnes/12)`: what a mention is stored as; any Markdown reader makes a link of it. */
const LINK = /\[@((?:[^\]\\\n]|\\.){1,120})\]\(\/personnes\/(\d{1,18})\)/g;
/** `@` and up to five words; never after a letter, a digit or what an address is made of: `a@b.ca` names nobody. */
const TYPED = /(?<![\p{L}\p{N}@._/\\[-])@(\p{L}[\p{L}\p{M}'’.-]*(?:[ \u00a0]\p{L}[\p{L}\p{M}'’.-]*){0,4})/gu;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** What is quoted from others, and code set in. */
const SET_APART = /^(?: {0,3}>| {4}|\t)/;

/** The writer's own words, piece by piece: neither code nor what they quote. */
function mapOwnWords(markdown: string, change: (words: string) => string): string {
  let fence: string | undefined;
  const lines = markdown.split('\n').map((line) => {
    const before = fence;
    fence = fenceAfter(line, fence);
    const isApart = before !== undefined || fence !== undefined || SET_APART.test(line);
    return isApart ? line : mapOutsideCode(line, change);
  });
  return lines.join('\n');
}

/** The mark that closes the code in which the next line stands, if it stands in some. */
function fenceAfter(line: string, fence: string | undefined): string | undefined {
  const [, mark] = FENCE.exec(line) ?? [];
  if (mark === undefined) return fence;
  if (fence === undefined) return mark;
  return mark.startsWith(fence) ? undefined : fence;
}

function mapOutsideCode(line: string, change: (words: string) => string): string {
  const pieces = line.split(/(`[^`]*`)/);
  return pieces.map((piece, at) => (at % 2 === 0 ? change(piece) : piece)).join('');
}

/** Ids of the people that the writer's own words name, as often as they do. */
export function mentionedIn(markdown: string): string[] {
  const ids: string[] = [];
  mapOwnWords(markdown, (words) => {
    for (const [, , id] of words.matchAll(LINK)) ids.push(id as string);
    return words;
  });
  return ids;
}

/** What stands after each `@` that is not a mention yet. */
export function typedIn(markdown: string): string[] {
  const typed: string[] = [];
  mapOwnWords(markdown, (words) => {
    for (const [, name] of words.matchAll(TYPED)) typed.push(name as string);
    return words;
  });
  return typed;
}

/** Every name that the words after an `@` may be, the longest first: as typed, and without a full stop at the end. */
export function readingsOf(typed: string): string[] {
  const words = typed.split(/[ \u00a0]/);
  return words.flatMap((_, dropped) => {
    const name = words.slice(0, words.length - dropped).join(' ');
    const bare = name.replace(/[.'’-]+$/, '');
    return bare === name ? [name] : [name, bare];
  });
}

/** How much of what stands after an `@` is the beginning of one of these names: `Camille` in « @Camille et vous ». */
export function meantIn(typed: string, names: readonly string[]): string {
  const begins = (part: string) => names.some((name) => folded(name).startsWith(folded(part)));
  const [first = typed] = typed.split(/[ \u00a0]/);
  return readingsOf(typed).find(begins) ?? first.replace(/[.'’-]+$/, '');
}

/** Without accents or capitals, as people type. */
function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function keyOf(name: string): string {
  return name.toLowerCase();
}

export function mentionOf({ id, name }: NamedPerson): string {
  return `[@${name.replace(/[[\]\\]/g, '\\$&')}](/personnes/${id})`;
}

export interface KnownNames {
  /** By id; whoever is not there is named by nobody. */
  readonly byId: ReadonlyMap<string, NamedPerson>;
  /** By name, for names that one person alone bears. */
  readonly byKey: ReadonlyMap<string, NamedPerson>;
}

/** The same text, where every name that is somebody's is a mention under that person's own name, and no other link is. */
export function linkNames(markdown: string, { byId, byKey }: KnownNames): string {
  return mapOwnWords(markdown, (words) =>
    words
      .replace(TYPED, (whole, typed: string) => {
        for (const name of readingsOf(typed)) {
          const person = byKey.get(keyOf(name));
          if (person) return mentionOf(person) + typed.slice(name.length);
        }
        return whole;
      })
      .replace(LINK, (_whole, label: string, id: string) => {
        const person = byId.get(id);
        return person ? mentionOf(person) : `@${label.replace(/\\(.)/g, '$1')}`;
      }),
  );
}

/** Says who is meant by a name that was typed: the writer chose among several. */
export function chooseName(markdown: string, typed: string, id: string): string {
  return mapOwnWords(markdown, (words) =>
    words.replace(TYPED, (whole, found: string) =>
      found === typed || readingsOf(found).includes(typed)
        ? mentionOf({ id, name: typed }) + found.slice(typed.length)
        : whole,
    ),
  );
}
