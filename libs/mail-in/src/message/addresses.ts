import { decodeWords } from './encoded-words.js';

export interface Correspondent {
  readonly address: string;
  readonly name: string;
}

const LONGEST = 20_000;

/**
 * The addresses of a header such as From or To, in one pass; quotes and comments are honoured, groups are opened, and what
 * holds no `@` is no address.
 */
export function readAddresses(header: string): Correspondent[] {
  return pieces(header.slice(0, LONGEST)).flatMap((piece) => {
    const angle = /<([^<>]*)>\s*$/.exec(piece);
    const address = (angle ? (angle[1] as string) : piece).trim().replace(/^.*:(?=[^@]*@)/, '');
    if (!/^[^\s@]+@[^\s@]+$/.test(address)) return [];
    const phrase = angle ? piece.slice(0, angle.index).trim() : '';
    const name = decodeWords(phrase.replace(/^"(.*)"$/s, '$1').replace(/\\(.)/g, '$1'));
    return [{ address: decodeWords(address), name: name.trim() }];
  });
}

const TOKEN = /"(?:[^"\\]|\\.)*"|\((?:[^()\\]|\\.)*\)|[,;]|\\.|[^"(),;\\]+|./gs;

/** Cut at commas and semicolons that stand in no quotes, without comments. */
function pieces(header: string): string[] {
  const found = [''];
  for (const [token] of header.matchAll(TOKEN)) {
    if (token === ',' || token === ';') found.push('');
    else if (!token.startsWith('(')) found.push((found.pop() as string) + token);
  }
  return found.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Message-IDs of `Message-ID`, `In-Reply-To` or `References`, without angle brackets, in their order. */
export function readMessageIds(header: string): string[] {
  return Array.from(header.slice(0, LONGEST).matchAll(/<([^<>\s]{3,250})>/g), ([, id]) => id as string);
}
