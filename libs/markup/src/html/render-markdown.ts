import type { Token } from 'markdown-it';
import { neutralise } from '../text/characters.js';
import { excerpt } from '../text/excerpt.js';
import { tokensToText } from '../text/tokens-to-text.js';
import { MAX_NESTING, type PostParser, parsers, plainParser } from './parser.js';
import type { PostEnv } from './post-shape.js';
import type { SafeHtml } from './safe-html.js';
import { sanitise } from './sanitiser.js';

/** UTF-16 units. A caller answers longer text with `Invalid` under the code `too-long`. */
export const MAX_POST_CHARACTERS = 50_000;

const EXCERPT_LENGTH = 240;
const TABLE_LABELS = { fr: 'Tableau', en: 'Table' } as const;

export interface RenderOptions {
  /** The language of the post; names the frames of its tables. French when absent. */
  readonly locale?: 'fr' | 'en';
  /** Whether a line break stays one (the default: people mean it), or is a space as in CommonMark. */
  readonly breaks?: boolean;
  /** Added to heading levels. 2 when absent: a post's highest heading is an h3, below its page and its author. */
  readonly headingOffset?: number;
  /** `https://forum.example`, without a slash: links below it are not marked as leaving the forum. */
  readonly siteOrigin?: string;
}

export interface Rendered {
  readonly html: SafeHtml;
  /** The same words without markup, for the text part of mails. */
  readonly text: string;
  /** The first words, at most 240 UTF-16 units, without what is quoted from others. */
  readonly excerpt: string;
}

/**
 * A member's Markdown as HTML that may be stored and shown as it is. Linear in the text: every bounded
 * input renders in well under 200 ms. Throws RangeError beyond `MAX_POST_CHARACTERS`.
 */
export function renderMarkdown(markdown: string, options: RenderOptions = {}): Rendered {
  const { parser, tokens, env } = parsePost(markdown, options);
  const html = sanitise(parser.renderer.render(tokens, parser.options, env));
  const own = tokensToText(tokens, { quotes: false, addresses: false });
  const text = tokensToText(tokens, { quotes: true, addresses: true });
  const words = own === '' ? tokensToText(tokens, { quotes: true, addresses: false }) : own;
  return { html, text, excerpt: excerpt(words, EXCERPT_LENGTH) };
}

/** The words of a post without markup or addresses, quotes included: for search and counting. */
export function plainText(markdown: string): string {
  return tokensToText(parsePost(markdown, {}).tokens, { quotes: true, addresses: false });
}

interface ParsedPost {
  readonly parser: PostParser;
  readonly tokens: Token[];
  readonly env: Record<string, unknown>;
}

function parsePost(markdown: string, options: RenderOptions): ParsedPost {
  if (markdown.length > MAX_POST_CHARACTERS) throw new RangeError('the text is longer than a post may be');
  const source = neutralise(markdown);
  const shape: PostEnv = {
    headingOffset: options.headingOffset ?? 2,
    tableLabel: TABLE_LABELS[options.locale ?? 'fr'],
    siteOrigin: options.siteOrigin,
  };
  const parser = options.breaks === false ? parsers.flowing : parsers.breaks;
  const env = { ...shape };
  const tokens = parser.parse(source, env);
  // The parser drops what is nested deeper than its limit.
  if (tokens.some((token) => token.level >= MAX_NESTING - 1)) {
    return { parser: plainParser, tokens: plainParser.parse(source, {}), env: {} };
  }
  return { parser, tokens, env };
}
