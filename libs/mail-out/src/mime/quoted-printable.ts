/** Encoded lines. Chunks begin and end at a line's edge, so any may follow any: a batch encodes its common parts once. */
export type Chunk = Buffer & { readonly __chunk: true };

const CR = 0x0d;
const LF = 0x0a;
const TAB = 0x09;
const SPACE = 0x20;
const EQUALS = 0x3d;
const HEX = Uint8Array.from(Buffer.from('0123456789ABCDEF'));
/** RFC 2045 §6.7 (5): 76 characters a line, the `=` of a soft break among them. */
const ROOM = 75;
/** 1 for a UTF-16 code unit that may stand for itself inside a line. */
const LITERAL = new Uint8Array(0x10000).fill(1, SPACE, 0x7f);
LITERAL[TAB] = 1;
LITERAL[EQUALS] = 0;

/** Where lines are written before they are copied out at their true length; grown to the largest text met. */
let scratch = new Uint8Array(256 * 1024);

/**
 * Encodes text in UTF-8 as quoted-printable (RFC 2045 §6.7). Every kind of line end becomes CRLF; a line is never cut
 * inside a character. Text that does not end with a line end is closed by a soft break, which decodes to nothing.
 */
export function encodeChunk(text: string): Chunk {
  const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  // At worst a code unit takes nine columns, and a soft break (3 bytes) comes every 64 (75 less a 12-column character).
  const worst = unix.length * 9 + (Math.ceil((unix.length * 9) / 64) + 1) * 3;
  if (worst > scratch.length) scratch = new Uint8Array(worst);
  const lines = new Lines(unix, scratch);
  for (let at = 0; at < unix.length; ) {
    at = lines.copyLiterals(at);
    if (at < unix.length) at = lines.takeOne(at);
  }
  return lines.finish();
}

/** One pass over UTF-16 code units: converting the text to UTF-8 first takes longer than all the rest. */
class Lines {
  private length = 0;
  private column = 0;

  constructor(
    private readonly text: string,
    private readonly out: Uint8Array,
  ) {}

  /** @returns where the literals end, or the line is full */
  copyLiterals(from: number): number {
    const { text, out } = this;
    const stop = Math.min(text.length, from + ROOM - this.column);
    let length = this.length;
    let at = from;
    for (; at < stop; at++) {
      const unit = text.charCodeAt(at);
      if (LITERAL[unit] !== 1) break;
      out[length++] = unit;
    }
    this.length = length;
    this.column += at - from;
    return at;
  }

  /** Whatever cannot be copied: a full line, a line end, a character to escape. @returns where the next one begins */
  takeOne(at: number): number {
    const point = this.text.codePointAt(at) as number;
    if (point < 0x80 && LITERAL[point] === 1) {
      this.softBreak();
      return at;
    }
    if (point === LF) this.hardBreak();
    else this.character(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
    return point > 0xffff ? at + 2 : at + 1;
  }

  finish(): Chunk {
    if (this.column > 0) this.softBreak();
    return Buffer.from(this.out.subarray(0, this.length)) as Chunk;
  }

  /** Two, three or four bytes of UTF-8 beyond ASCII (RFC 3629 §3). */
  private character(point: number): void {
    if (point < 0x80) {
      this.lead(3, point);
    } else if (point < 0x800) {
      this.lead(6, 0xc0 | (point >> 6));
      this.escape(0x80 | (point & 0x3f));
    } else if (point < 0x10000) {
      this.lead(9, 0xe0 | (point >> 12));
      this.escape(0x80 | ((point >> 6) & 0x3f));
      this.escape(0x80 | (point & 0x3f));
    } else {
      this.lead(12, 0xf0 | (point >> 18));
      this.escape(0x80 | ((point >> 12) & 0x3f));
      this.escape(0x80 | ((point >> 6) & 0x3f));
      this.escape(0x80 | (point & 0x3f));
    }
  }

  /** The first byte of a character, on a new line if the whole would not fit on this one. */
  private lead(columns: number, byte: number): void {
    if (this.column + columns > ROOM) this.softBreak();
    this.column += columns;
    this.escape(byte);
  }

  private escape(byte: number): void {
    this.out[this.length++] = EQUALS;
    this.out[this.length++] = HEX[byte >> 4] as number;
    this.out[this.length++] = HEX[byte & 15] as number;
  }

  /** A line must not end with a space or a tab (RFC 2045 §6.7 (3)): relays may strip them. */
  private hardBreak(): void {
    const last = this.out[this.length - 1];
    if (this.column > 0 && (last === SPACE || last === TAB)) {
      this.length--;
      this.column--;
      this.lead(3, last);
    }
    this.endLine();
  }

  private softBreak(): void {
    this.out[this.length++] = EQUALS;
    this.endLine();
  }

  private endLine(): void {
    this.out[this.length++] = CR;
    this.out[this.length++] = LF;
    this.column = 0;
  }
}
