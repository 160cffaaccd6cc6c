import { type LineKind, lineKinds } from './line-kinds.js';
import { isSignatureMark, looksLikeSignature } from './signatures.js';

export interface Trimmed {
  /** The writer's words. Never empty unless nothing was written. */
  readonly reply: string;
  /** Whether anything was left out of it. */
  readonly isTrimmed: boolean;
  /** Whether anything in it is the writer's: a mail may be a quote or a signature alone. */
  readonly hasOwnWords: boolean;
}

interface Lines {
  readonly lines: readonly string[];
  readonly kinds: readonly LineKind[];
}

/** No discussion needs more; past it, the rest is kept as it is. */
const MOST_LINES = 20_000;

/**
 * What somebody wrote, without the message they answer and without what programs add. In doubt a line is kept: words that
 * stand between quotes keep the quotes they answer, and a mail that is only quotes stays as it is.
 */
export function trimReply(text: string): Trimmed {
  const all = normalised(text).split('\n');
  const lines = all.slice(0, MOST_LINES);
  const kinds = lineKinds(lines);
  const whole = tidy(all);
  const kept = tidy([...ownLines({ lines, kinds }), ...all.slice(MOST_LINES)]);
  const reply = kept === '' ? whole : kept;
  return { reply, isTrimmed: reply !== whole, hasOwnWords: kept !== '' && kinds.includes('text') };
}

function ownLines(given: Lines): readonly string[] {
  if (!given.kinds.includes('text')) return given.lines;
  return withoutSignature(afterQuotes(beforeQuotes(withoutSignature(given)))).lines;
}

/** Leaves out the quoted message that ends the mail. */
function beforeQuotes({ lines, kinds }: Lines): Lines {
  const first = kinds.findIndex((kind, at) => isAnnouncement(kind) && kinds.slice(0, at).includes('text'));
  if (first >= 0 && !hasWordsAfterQuotes(kinds, first)) return cut({ lines, kinds }, 0, first);
  const end = kinds.findLastIndex((kind) => kind === 'text' || kind === 'added') + 1;
  return isOwnQuote({ lines, kinds }, end) ? { lines, kinds } : cut({ lines, kinds }, 0, end);
}

/** A short quote that nothing announces but the writer's own colon, or that is a line or two, is what they wish to say. */
function isOwnQuote({ lines, kinds }: Lines, end: number): boolean {
  const quoted = kinds.slice(end).filter((kind) => kind === 'quote').length;
  const isIntroduced = /[:：]\s*$/.test(lines[end - 1] ?? '');
  return quoted > 0 && !kinds.slice(0, end).some(isAnnouncement) && (quoted <= 2 || isIntroduced);
}

/** Whether the writer goes on below: words after lines marked as quotes, not the unmarked text of an old message. */
function hasWordsAfterQuotes(kinds: readonly LineKind[], announcement: number): boolean {
  const next = kinds.findIndex((kind, at) => at > announcement && kind !== 'empty' && !isAnnouncement(kind));
  if (next < 0 || kinds[next] !== 'quote') return false;
  return kinds.includes('text', next);
}

/** Where everything is answered below, the quoted message goes; between quotes, they stay for what they are answers to. */
function afterQuotes({ lines, kinds }: Lines): Lines {
  const first = kinds.indexOf('text');
  const quote = kinds.indexOf('quote');
  if (first < 0) return { lines, kinds };
  const isBelow = kinds.slice(0, first).some(isAnnouncement) && !kinds.includes('quote', first);
  if (isBelow) return cut({ lines, kinds }, first, lines.length);
  const isBetween = quote >= 0 && kinds.includes('text', quote);
  return isBetween ? without({ lines, kinds }, 'attribution') : { lines, kinds };
}

/** Under the writer's words, or under the message that they answered above. */
function withoutSignature({ lines, kinds }: Lines): Lines {
  const end = kinds.findLastIndex((kind) => kind !== 'empty' && kind !== 'added') + 1;
  const mark = lines.slice(0, end).findLastIndex(isSignatureMark);
  const isSignature =
    mark >= 0 &&
    kinds[mark] === 'text' &&
    !kinds.includes('quote', mark) &&
    looksLikeSignature(lines.slice(mark + 1, end));
  const own = kinds.slice(0, isSignature ? mark : end);
  return cut({ lines, kinds }, 0, own.findLastIndex((kind) => kind !== 'empty' && kind !== 'added') + 1);
}

function isAnnouncement(kind: LineKind): boolean {
  return kind === 'attribution' || kind === 'headers';
}

function cut({ lines, kinds }: Lines, start: number, end: number): Lines {
  return { lines: lines.slice(start, end), kinds: kinds.slice(start, end) };
}

function without({ lines, kinds }: Lines, kind: LineKind): Lines {
  return {
    lines: lines.filter((_, at) => kinds[at] !== kind),
    kinds: kinds.filter((each) => each !== kind),
  };
}

/** One kind of line end; no byte-order mark, soft hyphen of a mailer or zero-width space at the ends of lines. */
function normalised(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\u00a0/g, ' ');
}

function tidy(lines: readonly string[]): string {
  let start = 0;
  let end = lines.length;
  while (start < end && (lines[start] as string).trim() === '') start++;
  while (end > start && (lines[end - 1] as string).trim() === '') end--;
  return lines
    .slice(start, end)
    .map((line) => line.trimEnd())
    .join('\n');
}
