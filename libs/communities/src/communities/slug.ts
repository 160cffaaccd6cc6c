const MAX_LENGTH = 74;

/** First parts of addresses under `/communautes` that are pages of their own. */
const TAKEN = new Set(['nouvelle', 'lien']);

/** The address of a community, from its name. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  if (words === '') return 'communaute';
  return TAKEN.has(words) ? `communaute-${words}` : words;
}
