import { hash } from 'node:crypto';

/** File systems stop at 255 bytes; room is left for an extension. */
const LONGEST = 180;

/**
 * A file name for a Message-ID, whatever it holds: one to one, even where file systems ignore case. Everything but
 * lower-case letters, digits, `@`, `_`, `-` and inner dots is written as %xx.
 */
export function fileNameOf(messageId: string): string {
  const name = Array.from(Buffer.from(messageId), (byte, at) => {
    const character = String.fromCharCode(byte);
    const isPlain = /[a-z0-9@_-]/.test(character) || (character === '.' && at > 0);
    return isPlain ? character : `%${byte.toString(16).padStart(2, '0')}`;
  }).join('');
  return name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 65)}-${hash('sha256', messageId)}`;
}
