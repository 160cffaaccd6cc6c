import { encodedWords, mustBeEncoded } from './encoded-word.js';
import { oneLine } from './one-line.js';

/** RFC 5322 §2.1.1 asks for 78 characters a line at the most, RFC 2047 §2 for 76 where encoded words stand. */
const LINE = 76;

/**
 * One header line, folded before the tokens that do not fit. Tokens contain no space, so unfolding gives back the value.
 * A token longer than a line (a URL) stays whole: folding inside it would break it.
 */
export function foldedHeader(name: string, tokens: readonly string[]): string {
  let header = `${name}:`;
  let column = header.length;
  for (const token of tokens) {
    const isFirst = column === name.length + 1 && header.length === column;
    if (!isFirst && column + 1 + token.length > LINE) {
      header += '\r\n';
      column = 0;
    }
    header += ` ${token}`;
    column += 1 + token.length;
  }
  return `${header}\r\n`;
}

/** A header of free text (Subject), in encoded words as soon as it is not plain ASCII words. */
export function textHeader(name: string, text: string): string {
  const line = oneLine(text);
  return foldedHeader(
    name,
    mustBeEncoded(line) ? encodedWords(line, LINE - name.length - 2) : plainWords(line),
  );
}

function plainWords(line: string): string[] {
  return line === '' ? [] : line.split(' ');
}
