import { FileProblem } from './file-problem.js';

const UTF8_STRICT = new TextDecoder('utf-8', { fatal: true });
const UTF16 = { little: new TextDecoder('utf-16le'), big: new TextDecoder('utf-16be') };
const WINDOWS = new TextDecoder('windows-1252');

/** No text file has these: C0 and C1 controls but tab and line ends, and DEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/**
 * Text, with plain line ends, of a file whose encoding nobody wrote down: UTF-16 when its mark says so, else UTF-8 when every byte obeys it
 * (accented Windows-1252 practically never does), else Windows-1252.
 * @throws FileProblem when the result is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = withoutMark(decode(bytes)).replace(/\r\n?/g, '\n');
  if (CONTROLS.test(text)) throw new FileProblem('file-not-a-table');
  return text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return UTF16.little.decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16.big.decode(bytes);
  try {
    return UTF8_STRICT.decode(bytes);
  } catch {
    return WINDOWS.decode(bytes);
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
