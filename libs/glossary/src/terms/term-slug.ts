const MARKS = /\p{Mark}+/gu;
const NOT_WORD = /[^a-z0-9]+/g;

/** The address of a term, from its French words: « réseau des réseaux » is `reseau-des-reseaux`. */
export function termSlug(french: string): string {
  return french
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(NOT_WORD, '-')
    .replace(/^-|-$/g, '');
}
