import { decodeWords } from './encoded-words.js';

export interface HeaderLine {
  /** Lower case. */
  readonly name: string;
  /** Unfolded, a latin1 string of bytes. */
  readonly value: string;
}

const NAME = /^([!-9;-~]{1,100})[ \t]*:/;
/** More than any honest message has. */
const MOST_LINES = 2_000;
const LONGEST_VALUE = 32_000;

/** The headers of a message or of one of its parts, in their order. */
export class Headers {
  constructor(readonly lines: readonly HeaderLine[]) {}

  /** As it stands, unfolded; empty when absent. */
  raw(name: string): string {
    return this.lines.find((line) => line.name === name)?.value ?? '';
  }

  all(name: string): string[] {
    return this.lines.filter((line) => line.name === name).map(({ value }) => value);
  }

  has(name: string): boolean {
    return this.lines.some((line) => line.name === name);
  }

  /** For people: encoded words decoded, on one line. */
  text(name: string): string {
    return decodeWords(this.raw(name)).replace(/\s+/g, ' ').trim();
  }
}

/**
 * Reads headers from `lines[start]` on. They end at an empty line, or at the first that can be none: what follows is the
 * body. @returns the headers and where the body begins
 */
export function readHeaders(
  lines: readonly string[],
  start: number,
  end: number,
): { headers: Headers; body: number } {
  const found: { name: string; value: string }[] = [];
  let at = start;
  for (; at < end; at++) {
    const line = lines[at] as string;
    if (line === '') return { headers: new Headers(found), body: at + 1 };
    if (!take(found, line)) break;
  }
  return { headers: new Headers(found), body: at };
}

function take(found: { name: string; value: string }[], line: string): boolean {
  const last = found.at(-1);
  if ((line.startsWith(' ') || line.startsWith('\t')) && last) {
    if (last.value.length < LONGEST_VALUE) last.value += ` ${line.trim()}`;
    return true;
  }
  const name = NAME.exec(line);
  if (!name) return false;
  const value = line.slice(name[0].length, LONGEST_VALUE).trim();
  if (found.length < MOST_LINES) found.push({ name: (name[1] as string).toLowerCase(), value });
  return true;
}
