/** A message of ours, taken apart again for people who may look at it. */
export interface Disassembled {
  /** As written: folded lines joined, encoded words left as they are. */
  readonly headers: ReadonlyArray<{ readonly name: string; readonly value: string }>;
  readonly text: string;
  readonly html: string;
}

/** Reads what `assemble` wrote. It is no parser for other people's mail: @throws RangeError for that. */
export function disassemble(raw: Buffer): Disassembled {
  const [head = '', ...rest] = raw.toString('latin1').split('\r\n\r\n');
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1];
  if (boundary === undefined) throw new RangeError('not a message assembled here');
  const [, plain = '', html = ''] = rest.join('\r\n\r\n').split(`\r\n--${boundary}`);
  return { headers: headersOf(head), text: bodyOf(plain), html: bodyOf(html) };
}

function headersOf(head: string): Array<{ name: string; value: string }> {
  const lines = Buffer.from(head, 'latin1')
    .toString()
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  return lines.map((line) => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
  });
}

function bodyOf(part: string): string {
  const encoded = part.slice(part.indexOf('\r\n\r\n') + 4);
  const bytes = encoded
    .replace(/=\r\n/g, '')
    .replace(/\r\n/g, '\n')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
