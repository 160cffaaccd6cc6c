import type { Token } from 'markdown-it';
import { parsers } from '../html/parser.js';
import { neutralise } from '../text/characters.js';
import { cleanLine } from '../text/clean-line.js';

export interface QuotedMessage {
  /** The author's name, as stored: whatever it holds, it stays a name. */
  readonly author: string;
  /** The number of the message in its discussion. */
  readonly number: number;
  /** Where the message stands: a local path or an absolute address. */
  readonly link: string;
}

const ENV = { headingOffset: 2, tableLabel: '', siteOrigin: undefined };

/**
 * The beginning of a reply that quotes a message: its lines after `> `, then who wrote them, with a link.
 * What the message itself quotes is left out: a quote is one person's words. Ends ready for the reply.
 */
export function quoteMarkdown(markdown: string, { author, number, link }: QuotedMessage): string {
  const words = ownWords(neutralise(markdown));
  const signature = `— ${escapeMarkdown(cleanLine(author))}, [message ${number}](${escapeAddress(link)})`;
  const lines = words === '' ? [signature] : [...words.split('\n'), '', signature];
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}

/** The source without its top-level quotes, with its last fence closed so that nothing after is swallowed. */
function ownWords(source: string): string {
  const lines = source.split('\n');
  const tokens = parsers.breaks.parse(source, { ...ENV });
  const close = closingFence(tokens.at(-1), lines);
  for (const { type, level, map } of tokens) {
    if (type === 'blockquote_open' && level === 0 && map !== null) lines.fill('', map[0], map[1]);
  }
  return [...lines, ...close]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** What is missing after a message whose last block is a fence without end. */
function closingFence(last: Token | undefined, lines: readonly string[]): string[] {
  if (last?.type !== 'fence' || last.map === null) return [];
  const [first, end] = last.map;
  const closing = lines[end - 1]?.trim() ?? '';
  const isClosed = end - 1 > first && closing.startsWith(last.markup) && new Set(closing).size === 1;
  return isClosed ? [] : [last.markup];
}

/** A name that says nothing but itself: no emphasis, link, mention of a site, or HTML. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&~|#!()]|[.:@/](?=\S)/g, '\\$&');
}

function escapeAddress(link: string): string {
  return link.replace(
    /[\s()<>\\]/g,
    (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}
