import { type Headers, readHeaders } from './headers.js';
import { Part } from './part.js';

/** Deeper and more numerous than any honest message: what lies beyond is left as text. */
const DEEPEST = 12;
const MOST_PARTS = 500;
/** RFC 5598's embedded messages, whole or their headers alone. */
const MESSAGE_TYPES = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/rfc822-headers',
]);

interface Reading {
  readonly lines: readonly string[];
  parts: number;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a raw message (RFC 5322, 2045, 2046). Each line is looked at once per level of nesting, levels and parts are
 * counted, and nothing is refused: what makes no sense is text.
 */
export function readMessage(raw: Uint8Array): Part {
  return readLines(raw, 0);
}

function readLines(raw: Uint8Array, depth: number): Part {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  const lines = text.split(/\r\n|\n|\r/);
  let start = 0;
  // What a mailbox file or a careless program puts before the headers.
  while (start < lines.length && /^(?:>?From .*)?$/.test(lines[start] as string)) start++;
  return readPart({ lines, parts: 0 }, { start, end: lines.length }, depth);
}

function readPart(reading: Reading, range: Range, depth: number): Part {
  const { headers, body } = readHeaders(reading.lines, range.start, range.end);
  const within = { start: body, end: range.end };
  reading.parts++;
  const children = depth < DEEPEST ? readChildren(reading, { headers, within }, depth + 1) : [];
  const isMultipart = children.length > 0 && !isMessage(headers);
  return new Part(headers, isMultipart ? '' : reading.lines.slice(body, range.end).join('\n'), children);
}

function readChildren(reading: Reading, part: { headers: Headers; within: Range }, depth: number): Part[] {
  const { headers, within } = part;
  const leaf = new Part(headers, '', []);
  if (leaf.type.startsWith('multipart/')) {
    const pieces = split(reading.lines, within, leaf.parameter('boundary'));
    return pieces
      .slice(0, Math.max(0, MOST_PARTS - reading.parts))
      .map((piece) => readPart(reading, piece, depth));
  }
  if (!isMessage(headers)) return [];
  if (!/^(?:base64|quoted-printable)$/i.test(headers.raw('content-transfer-encoding'))) {
    return [readPart(reading, within, depth)];
  }
  const body = reading.lines.slice(within.start, within.end).join('\n');
  return [readLines(new Part(headers, body, []).bytes(), depth)];
}

function isMessage(headers: Headers): boolean {
  return MESSAGE_TYPES.has(new Part(headers, '', []).type);
}

/** The ranges between the boundary's lines (RFC 2046 §5.1.1); one that is never closed ends with its parent. */
function split(lines: readonly string[], { start, end }: Range, boundary: string): Range[] {
  if (boundary === '') return [];
  const marks: { at: number; closes: boolean }[] = [];
  for (let at = start; at < end && !marks.at(-1)?.closes; at++) {
    const rest = afterDelimiter(lines[at] as string, `--${boundary}`);
    if (rest === '' || rest === '--') marks.push({ at, closes: rest === '--' });
  }
  return marks
    .map(({ at, closes }, index) => ({ start: at + 1, end: marks[index + 1]?.at ?? end, closes }))
    .filter(({ closes }) => !closes)
    .map((piece) => ({ start: piece.start, end: piece.end }));
}

/** Some programs indent it. */
function afterDelimiter(line: string, delimiter: string): string | undefined {
  const found = line.charCodeAt(0) === 0x20 ? line.trimStart() : line;
  return found.startsWith(delimiter) ? found.slice(delimiter.length).trim() : undefined;
}
