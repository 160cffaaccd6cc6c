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
  let column = width(first);
  let isEmpty = true;
  for (const word of text.split(/[ \t]+/).filter((each) => each !== '')) {
    const columns = width(word);
    if (!isEmpty && column + 1 + columns > COLUMNS) {
      lines.push(line);
      line = rest;
      column = width(rest);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    column += isEmpty ? columns : columns + 1;
    isEmpty = false;
  }
  return [...lines, line.trimEnd()];
}

/** Neither a mark written apart nor half of a character: what French and English are written with. */
const ONE_COLUMN_EACH = /^[\0-\u02ff\u2000-\u206f]*$/;

/** Characters as read: an accent written apart takes no column. */
export function width(text: string): number {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  return text.replace(/\p{M}/gu, '').replace(/[\ud800-\udbff][\udc00-\udfff]/g, ' ').length;
}
