const MAX_LENGTH = 80;

/** Second parts of a discussion's address that are pages of their own. */
const TAKEN = new Set(['modifier', 'messages', 'brouillon', 'organiser', 'direct']);

/** The readable end of a thread's address: ASCII words of its title. Never used to find the thread. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '');
  if (words === '') return 'discussion';
  return TAKEN.has(words) ? `discussion-${words}` : words;
}
