/** A body as it travelled, a latin1 string of bytes, to what it was (RFC 2045 §6). Damage is passed over, never thrown. */
export function decodeTransfer(body: string, encoding: string): Buffer {
  const name = encoding.trim().toLowerCase();
  if (name === 'base64') return fromBase64(body);
  if (name === 'quoted-printable') return fromQuotedPrintable(body.replace(/[ \t]+$/gm, ''));
  return Buffer.from(body, 'latin1');
}

/** Base64 that was concatenated, padding and all, is read to its end. */
function fromBase64(body: string): Buffer {
  const clean = body.replace(/[^A-Za-z0-9+/=]/g, '');
  const pieces = clean.split(/=+/).filter((piece) => piece !== '');
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64')));
}

/** One pass over the text, a latin1 string of bytes; a `=` that begins nothing stays one. */
export function fromQuotedPrintable(text: string): Buffer {
  const bytes = text.replace(/=(?:([\dA-Fa-f]{2})|\r?\n)/g, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}
