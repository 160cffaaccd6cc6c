const graphemes = new Intl.Segmenter('fr-CA', { granularity: 'grapheme' });
const ELLIPSIS = '…';
const WITHIN_WORD = /[\p{L}\p{N}\p{M}’'-]/u;

/**
 * The beginning of a text on one line, at most `length` UTF-16 units with its ellipsis, cut between words;
 * inside a word longer than half the length, between two characters as people see them.
 */
export function excerpt(text: string, length: number): string {
  // White space can only shrink, and a bounded head keeps the cost independent of the text.
  const head = text.slice(0, length * 4 + 200);
  const line = head.replace(/\s+/gu, ' ').trim();
  if (line.length <= length && head.length === text.length) return line;
  const room = Math.max(0, Math.min(length - ELLIPSIS.length, line.length));
  const cut = graphemeBoundary(line, room);
  const space = WITHIN_WORD.test(line.charAt(cut)) ? line.lastIndexOf(' ', cut - 1) : cut;
  const end = space >= room / 2 ? space : cut;
  return `${line.slice(0, end).replace(/[\s,;:.(«“–—-]+$/u, '')}${ELLIPSIS}`;
}

/** The last boundary between two visible characters at or before `limit`. */
function graphemeBoundary(line: string, limit: number): number {
  if (limit >= line.length) return line.length;
  let boundary = 0;
  for (const { index, segment } of graphemes.segment(line.slice(0, limit + 64))) {
    if (index > limit) break;
    boundary = index;
    if (index + segment.length > limit) break;
  }
  return boundary;
}
