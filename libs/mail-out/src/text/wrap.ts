/** Columns of the text twin: RFC 5322 advises 78 at the most; quoting in an answer adds some. */
export const COLUMNS = 72;

export interface Margins {
  /** What the first line begins with. */
  readonly first?: string;
  /** What the following lines begin with. */
  readonly rest?: string;
}

/**
 * Breaks a paragraph into lines at ordinary spaces: no-break ones hold, and so does whatever has no space (a URL),
 * even beyond the margin. Line ends in the text are kept.
 */
export function wrap(text: string, margins: Margins = {}): string {
  const { first = '', rest = first } = margins;
  const lines = text.split(/\r\n?|\n/).flatMap((line, at) => wrapLine(line, at === 0 ? first : rest, rest));
  return lines.join('\n');
}

function wrapLine(text: string, first: string, rest: string): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/[ \t]+/).filter((each) => each !== '')) {
    if (!isEmpty && width(line) + 1 + width(word) > COLUMNS) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}

/** Characters as read: an accent written apart takes no column. */
export function width(text: string): number {
  return text.replace(/\p{M}/gu, '').replace(/[\ud800-\udbff][\udc00-\udfff]/g, ' ').length;
}
