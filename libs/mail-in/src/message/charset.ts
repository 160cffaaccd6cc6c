/** Labels met in mail that the WHATWG list does not know, and what they are. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'ansi_x3.4-1968': 'us-ascii',
  'cp-850': 'windows-1252',
  cp850: 'windows-1252',
  ascii: 'us-ascii',
  'iso-8859-1-windows-1252-latin-1': 'windows-1252',
  unicode: 'utf-8',
  utf8mb4: 'utf-8',
  'x-unknown': 'us-ascii',
};

const decoders = new Map<string, TextDecoder>();

/**
 * Bytes as text, whatever their charset says of itself: a wrong or unknown label is read as UTF-8 where that is possible,
 * else as Windows-1252, which gives every byte a meaning. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, label = ''): string {
  const name = label
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  const known = OTHER_NAMES[name] ?? name;
  if (known === 'utf-7') return decodeUtf7(Buffer.from(bytes).toString('latin1'));
  if (known !== '' && known !== 'us-ascii' && known !== 'utf-8') {
    const decoder = decoderOf(known);
    if (decoder) return decoder.decode(bytes);
  }
  return (
    strictUtf8(bytes) ??
    (known === 'utf-8' ? new TextDecoder() : new TextDecoder('windows-1252')).decode(bytes)
  );
}

function decoderOf(name: string): TextDecoder | undefined {
  const made = decoders.get(name);
  if (made) return made;
  try {
    const decoder = new TextDecoder(name);
    decoders.set(name, decoder);
    return decoder;
  } catch {
    return undefined;
  }
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** RFC 2152: what stands between `+` and `-` is base64 of UTF-16. */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, encoded: string) => {
    if (encoded === '') return '+';
    const bytes = Buffer.from(encoded, 'base64');
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  });
}
