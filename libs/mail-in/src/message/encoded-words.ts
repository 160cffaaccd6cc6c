import { decodeBytes } from './charset.js';
import { fromQuotedPrintable } from './transfer.js';

const WORD = /=\?([^?\s]{1,60})\?([BbQq])\?([^?]*)\?=/g;

interface Word {
  readonly charset: string;
  readonly bytes: Buffer;
}

/**
 * RFC 2047 in a header's value. Words that follow each other in one charset are joined before they are decoded: some
 * programs cut a letter in two. Bytes outside of them are UTF-8 or Windows-1252 as they come.
 */
export function decodeWords(value: string): string {
  let text = '';
  let end = 0;
  let open: { charset: string; bytes: Buffer[] } | undefined;
  const flush = () => {
    if (open) text += decodeBytes(Buffer.concat(open.bytes), open.charset);
    open = undefined;
  };
  for (const match of value.matchAll(WORD)) {
    const between = value.slice(end, match.index);
    const word = wordOf(match);
    if (open === undefined || between.trim() !== '' || open.charset !== word.charset) {
      flush();
      if (between.trim() !== '' || end === 0) text += plain(between);
      open = { charset: word.charset, bytes: [] };
    }
    open.bytes.push(word.bytes);
    end = match.index + match[0].length;
  }
  flush();
  return text + plain(value.slice(end));
}

function wordOf([, label = '', encoding = '', body = '']: RegExpMatchArray): Word {
  // RFC 2231 §5: a language may follow the charset.
  const charset = label.split('*')[0]?.toLowerCase() ?? '';
  const isBase64 = encoding.toLowerCase() === 'b';
  const bytes = isBase64 ? Buffer.from(body, 'base64') : fromQuotedPrintable(body.replaceAll('_', ' '));
  return { charset, bytes };
}

function plain(latin1: string): string {
  return /[\x80-\xff]/.test(latin1) ? decodeBytes(Buffer.from(latin1, 'latin1')) : latin1;
}
