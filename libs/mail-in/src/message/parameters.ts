import { decodeBytes } from './charset.js';
import { decodeWords } from './encoded-words.js';

export interface Parameterised {
  /** Lower case: `text/plain`, `attachment`. */
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([^\s=;"]{1,100})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g;

/** `text/plain; charset="utf-8"; name*0*=utf-8''…`: RFC 2045 §5.1 with the long values of RFC 2231. */
export function readParameters(header: string): Parameterised {
  const value = (header.split(';', 1)[0] as string).trim().toLowerCase();
  const raw = new Map<string, string>();
  for (const [, name = '', quoted, bare] of header.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    if (!raw.has(key))
      raw.set(key, quoted === undefined ? (bare ?? '').trim() : quoted.replace(/\\(.)/g, '$1'));
  }
  return { value, parameters: joined(raw) };
}

function joined(raw: ReadonlyMap<string, string>): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const [key, value] of raw) {
    const [name = '', place] = key.split('*');
    if (!key.includes('*')) parameters.set(name, decodeWords(value));
    else if (place === '' || place === '0') parameters.set(name, extended(raw, name));
  }
  return parameters;
}

/** RFC 2231: pieces in order, `name*0*=utf-8'fr'caf%C3%A9`. */
function extended(raw: ReadonlyMap<string, string>, name: string): string {
  const single = raw.get(`${name}*`);
  if (single !== undefined) return percentDecoded(single);
  let whole = '';
  let isEncoded = false;
  for (let place = 0; place < 50; place++) {
    const encoded = raw.get(`${name}*${place}*`);
    const piece = encoded ?? raw.get(`${name}*${place}`);
    if (piece === undefined) break;
    isEncoded ||= encoded !== undefined;
    whole += piece;
  }
  return isEncoded ? percentDecoded(whole) : decodeWords(whole);
}

function percentDecoded(value: string): string {
  const [charset = '', , ...rest] = value.split("'");
  const text = rest.length > 0 ? rest.join("'") : value;
  const bytes = text.replace(/%([\dA-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return decodeBytes(Buffer.from(bytes, 'latin1'), rest.length > 0 ? charset : '');
}
