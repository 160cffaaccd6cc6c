import type MarkdownIt from 'markdown-it';
import type { StateBlock } from 'markdown-it';

const MAX_COLUMNS = 50;
/** Columns times the lines that may be rows: a short text could otherwise ask for tens of thousands of empty cells. */
const MAX_CELLS = 10_000;
const DELIMITERS = /^[\s|:-]+$/;

/** A table beyond these bounds is shown as the text that it is. */
export function boundTables(parser: InstanceType<typeof MarkdownIt>): void {
  const table = parser.block.ruler.getRules('').find((rule) => rule.name === 'table');
  if (table === undefined) throw new Error('the parser has no rule named table');
  const bounded: typeof table = (...call) => isBounded(call[0], call[1]) && table(...call);
  parser.block.ruler.at('table', bounded, { alt: ['paragraph', 'reference'] });
}

/** The second line tells the columns. */
function isBounded(state: StateBlock, startLine: number): boolean {
  const start = state.bMarks[startLine + 1];
  if (start === undefined) return true;
  const line = state.src.slice(start, state.eMarks[startLine + 1]);
  if (!DELIMITERS.test(line)) return true;
  const columns = line.split('|').length;
  return columns <= MAX_COLUMNS && columns * (state.lineMax - startLine) <= MAX_CELLS;
}
