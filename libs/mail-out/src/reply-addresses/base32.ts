/** RFC 4648 §6 in lower case, unpadded: mail servers may change the case of what stands before the @, never these. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

export function toBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(held >> bits) & 31];
    }
  }
  return bits === 0 ? text : text + ALPHABET[(held << (5 - bits)) & 31];
}

/** @returns undefined for what no bytes are spelled as: one spelling each, whatever the case of its letters */
export function fromBase32(text: string): Buffer | undefined {
  const lower = text.toLowerCase();
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of lower) {
    held = ((held << 5) | ALPHABET.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  const read = Buffer.from(bytes);
  return toBase32(read) === lower ? read : undefined;
}
