import { unflowed } from './flowed.js';
import { htmlText } from './html-text.js';
import type { Part } from './part.js';

/** Longer is no answer to anybody; what is posted has a limit of its own. */
const MOST_CHARACTERS = 500_000;

/** The words of a message, in plain text: of two ways to say the same, the plain one, unless it is empty. */
export function writtenText(mail: Part): string {
  return wordsOf(mail)
    .slice(0, MOST_CHARACTERS)
    .replace(/[\p{Cc}\p{Cs}]/gu, (control) => (/[\t\n]/.test(control) ? control : ''));
}

function wordsOf(part: Part): string {
  if (part.children.length > 0) return wordsOfMany(part);
  if (part.isAttachment) return '';
  if (part.type === 'text/html') return htmlText(part.text());
  if (part.type.startsWith('multipart/')) return part.text();
  return part.type === 'text/plain' ? plainWords(part) : '';
}

function wordsOfMany(part: Part): string {
  if (!part.type.startsWith('multipart/')) return '';
  const pieces = part.children.map((child) => ({ type: child.type, words: wordsOf(child) }));
  const filled = pieces.filter(({ words }) => words.trim() !== '');
  if (part.type === 'multipart/related') return pieces[0]?.words ?? '';
  if (part.type !== 'multipart/alternative') return filled.map(({ words }) => words).join('\n');
  return (filled.find(({ type }) => type === 'text/plain') ?? filled[0])?.words ?? '';
}

function plainWords(part: Part): string {
  const isFlowed = part.parameter('format').toLowerCase() === 'flowed';
  return isFlowed ? unflowed(part.text(), part.parameter('delsp').toLowerCase() === 'yes') : part.text();
}

export interface Attached {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Files that came along, pictures within the text among them; not the message they may have come in. */
export function attachedFiles(mail: Part): Attached[] {
  return [...mail.walk(false)]
    .filter((part) => part.children.length === 0 || part.type === 'message/rfc822')
    .filter(
      (part) => part !== mail && (part.isAttachment || !/^(?:text|multipart|message)\//.test(part.type)),
    )
    .map((part) => ({
      name: part.fileName || part.type.replace('/', '.'),
      type: part.type,
      bytes: part.bytes(),
    }));
}
