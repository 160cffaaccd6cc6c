/** RFC 5545, 3.1: lines of 75 octets at most, folded between characters. */
const FOLD_OCTETS = 75;

/** One property of iCalendar: `value` as it is written, escaped where it is text. */
export function contentLine(name: string, value: string): string {
  return fold(`${name}:${value}`);
}

/** RFC 5545, 3.3.11. What controls a terminal or a line is left out. */
export function escapedText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not stand in a value
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\n/g, '\\n')
  );
}

/** `20261203T170000Z` */
export function utcStamp(instant: Date): string {
  return `${instant.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

function fold(line: string): string {
  const lines: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > FOLD_OCTETS) {
      lines.push(piece);
      [piece, octets] = [' ', 1];
    }
    piece += character;
    octets += size;
  }
  return [...lines, piece].join('\r\n');
}
