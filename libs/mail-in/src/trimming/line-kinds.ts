import { attributionAt } from './attributions.js';
import { headerBlockLength } from './header-blocks.js';
import { isAddedSignature, isRule } from './signatures.js';

/**
 * `text`, the writer's own words or what cannot be told from them; `quote`, marked by `>`; `attribution`, what announces a
 * quoted message; `headers`, the same as Outlook does it; `added`, what a phone puts under a message; `empty`.
 */
export type LineKind = 'text' | 'quote' | 'attribution' | 'headers' | 'added' | 'empty';

/** What each line is, in one pass; each is looked at a bounded number of times. */
export function lineKinds(lines: readonly string[]): LineKind[] {
  const kinds = new Array<LineKind>(lines.length).fill('text');
  const fenced = fencedLines(lines);
  for (let at = 0; at < lines.length; ) {
    if (fenced[at]) {
      at++;
      continue;
    }
    const { kind, length } = kindAt(lines, at);
    kinds.fill(kind, at, at + length);
    at += length;
  }
  return kinds;
}

function kindAt(lines: readonly string[], at: number): { kind: LineKind; length: number } {
  const line = lines[at] as string;
  if (line.trim() === '') return { kind: 'empty', length: 1 };
  if (/^\s{0,3}>/.test(line)) return { kind: 'quote', length: 1 };
  return announcementAt(lines, at) ?? { kind: isAddedSignature(line) ? 'added' : 'text', length: 1 };
}

function announcementAt(
  lines: readonly string[],
  at: number,
): { kind: LineKind; length: number } | undefined {
  const headers = headerBlockLength(lines, at);
  if (headers > 0) return { kind: 'headers', length: headers };
  if (isRule(lines[at] as string))
    return announces(lines, at + 1) ? { kind: 'headers', length: 1 } : undefined;
  const attribution = attributionAt(lines, at);
  if (attribution === undefined) return undefined;
  const { length, isCertain } = attribution;
  return isCertain || isQuoted(lines, at + length) ? { kind: 'attribution', length } : undefined;
}

/** The next line that says anything is a quote. */
function isQuoted(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== '');
  return next !== undefined && /^\s{0,3}>/.test(next);
}

/** Outlook's rule stands right over its headers. */
function announces(lines: readonly string[], from: number): boolean {
  const skipped = (lines[from] ?? '').trim() === '' ? from + 1 : from;
  return skipped < lines.length && headerBlockLength(lines, skipped) > 0;
}

/** Code between fences is nobody's signature; a fence that never closes is none. */
function fencedLines(lines: readonly string[]): boolean[] {
  const marks = lines.flatMap((line, at) => (/^\s{0,3}(?:```|~~~)/.test(line) ? [at] : []));
  const fenced = new Array<boolean>(lines.length).fill(false);
  for (let pair = 0; pair + 1 < marks.length; pair += 2) {
    fenced.fill(true, marks[pair], (marks[pair + 1] as number) + 1);
  }
  return fenced;
}
