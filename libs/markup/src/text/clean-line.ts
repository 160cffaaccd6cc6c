import { neutralise } from './characters.js';

// The blank braille pattern is a symbol that nobody sees.
const VISIBLE = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;
// Nothing to join at an edge or beside a space.
const LOOSE_JOINERS =
  /(^|\s)(?:[\u200c-\u200f\u061c]|[\ufe00-\ufe0f])+|(?<![\u200c-\u200f\u061c])[\u200c-\u200f\u061c]+(?=\s|$)/gu;

/**
 * One line of text as a title or a name keeps it: NFC, trimmed, runs of white space made one (a single
 * no-break space stays: it is typography), without control, invisible or direction-changing characters.
 * Empty when nothing in it can be seen.
 */
export function cleanLine(text: string): string {
  const line = neutralise(text)
    .replace(/\ufffd/g, '')
    .replace(/[\t\n]/g, ' ')
    .replace(LOOSE_JOINERS, '$1')
    .replace(/\s{2,}|[^\S\u00a0\u202f]/gu, ' ')
    .replace(/^[\s\p{M}]+/u, '')
    .trim();
  return VISIBLE.test(line) ? line : '';
}
