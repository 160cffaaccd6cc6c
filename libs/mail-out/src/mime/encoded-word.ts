/** RFC 2047 §2: an encoded word has 75 characters at the most, `=?UTF-8?B?` and `?=` included. */
const WORD = 75;
const WRAPPER = 12;
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
const LONGEST_PLAIN_WORD = 60;

/** Whether text needs RFC 2047: not ASCII, spaced so that folding would lose it, too long a word, or mistakable for encoded. */
export function mustBeEncoded(line: string): boolean {
  if (line === '') return false;
  if (!PLAIN.test(line) || line.includes('=?')) return true;
  return line.length > LONGEST_PLAIN_WORD && line.split(' ').some((word) => word.length > LONGEST_PLAIN_WORD);
}

/**
 * RFC 2047 encoded words in UTF-8, never cut inside a character, in the shorter of Q and B.
 * @param room characters left on the first line
 */
export function encodedWords(line: string, room: number): string[] {
  const quoted = cut(line, room, qLength).map((piece) => `=?UTF-8?Q?${q(piece)}?=`);
  const base64 = cut(line, room, bLength).map(
    (piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`,
  );
  return length(quoted) <= length(base64) ? quoted : base64;
}

function length(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

type EncodedLength = (text: string) => number;

function cut(line: string, room: number, encodedLength: EncodedLength): string[] {
  const pieces: string[] = [];
  let piece = '';
  let limit = Math.min(room, WORD) - WRAPPER;
  for (const character of line) {
    if (piece !== '' && encodedLength(piece + character) > limit) {
      pieces.push(piece);
      piece = '';
      limit = WORD - WRAPPER;
    }
    piece += character;
  }
  return [...pieces, piece];
}

const bLength: EncodedLength = (text) => Math.ceil(Buffer.byteLength(text) / 3) * 4;
const qLength: EncodedLength = (text) => q(text).length;

/** Only what RFC 2047 §5 (3) allows inside a phrase stays as it is, so one encoder serves subjects and names. */
function q(text: string): string {
  let word = '';
  for (const byte of Buffer.from(text)) word += Q[byte];
  return word;
}

const Q = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (character === ' ') return '_';
  return /[A-Za-z0-9!*+/-]/.test(character)
    ? character
    : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});
