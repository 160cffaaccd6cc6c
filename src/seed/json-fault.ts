/**
 * Where a text stops being JSON: line and column, from 1. Engines tell it for some faults only, so it is looked for:
 * the first character after which nothing could complete the text any more.
 */
export function jsonFault(text: string): { line: number; column: number } {
  let good = 0;
  let end = text.length;
  while (good < end) {
    const middle = Math.floor((good + end) / 2);
    if (couldGoOn(text.slice(0, middle + 1))) good = middle + 1;
    else end = middle;
  }
  const lines = text.slice(0, good).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = /at position (\d+)/.exec(message)?.[1];
    return /Unexpected end|Unterminated/.test(message) || Number(position ?? -1) >= start.length;
  }
}
