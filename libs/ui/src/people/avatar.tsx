import { classes } from '../document/classes.js';

const SIZES = { small: 'avatar--petit', medium: '', large: 'avatar--grand' };

/** The same neutral circle for everyone; the name is always written beside it. */
export function Avatar({ initials, size = 'medium' }: { initials: string; size?: keyof typeof SIZES }) {
  return (
    <span class={classes('avatar', SIZES[size])} aria-hidden="true">
      {initials}
    </span>
  );
}

const SMALL_WORDS = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'of', 'the', 'and', 'et', 'd', 'l']);

/** "Noé Fictif" → "NF": first and last word, small words aside; one letter for a single word. */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  const main = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const kept = main.length > 0 ? main : words;
  const first = kept[0];
  const last = kept.length > 1 ? kept.at(-1) : undefined;
  return [first, last].map((word) => firstLetter(word ?? '')).join('') || '?';
}

/** A letter with its combining accents stays whole. */
const firstLetter = (word: string): string =>
  (word.normalize('NFC')[Symbol.iterator]().next().value ?? '').toUpperCase();
