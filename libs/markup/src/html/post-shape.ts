import type { StateCore, Token } from 'markdown-it';
import { inlineText } from '../text/inline-text.js';
import { EXTERNAL_REL, isExternal } from './links.js';

export interface PostEnv {
  /** Added to the level of every heading; the outcome stays between 1 and 6. */
  readonly headingOffset: number;
  /** What a screen reader calls a table's scrolling frame. */
  readonly tableLabel: string;
  readonly siteOrigin: string | undefined;
}

const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Turns what CommonMark says into what a post of this forum is: one pass over the tokens, after parsing. */
export function shapePost(state: StateCore): void {
  const env = state.env as unknown as PostEnv;
  state.tokens.forEach((token, index) => {
    shapeBlock(token, env);
    if (token.type !== 'inline' || token.children === null) return;
    token.children = shapeInline(token.children, state.Token, env);
    if (RTL.test(token.content)) visibleOwner(state.tokens, index)?.attrSet('dir', 'auto');
  });
  signQuotes(state.tokens);
}

/** The element around some words: a tight list's paragraphs are not written, its items are. */
function visibleOwner(tokens: readonly Token[], index: number): Token | undefined {
  const owner = tokens[index - 1];
  return owner?.hidden ? tokens[index - 2] : owner;
}

function shapeBlock(token: Token, env: PostEnv): void {
  switch (token.type) {
    case 'heading_open':
    case 'heading_close':
      token.tag = `h${Math.max(1, Math.min(6, Number(token.tag.slice(1)) + env.headingOffset))}`;
      break;
    case 'blockquote_open':
      token.attrSet('class', 'cite');
      break;
    case 'table_open':
      token.attrSet('class', 'tableau');
      break;
    case 'th_open':
    case 'td_open':
      alignCell(token);
      break;
  }
}

/** The page's policy forbids style attributes: numbers go to the end of their cell by a class. */
function alignCell(token: Token): void {
  const right = token.attrGet('style') === 'text-align:right';
  token.attrs = right ? [['class', 'nombre']] : null;
}

function shapeInline(tokens: Token[], TokenClass: StateCore['Token'], env: PostEnv): Token[] {
  let insideLink = 0;
  return tokens.flatMap((token) => {
    if (token.type === 'link_open') {
      insideLink += 1;
      markExternal(token, env);
    }
    if (token.type === 'link_close') insideLink -= 1;
    return token.type === 'image'
      ? imageAsLink(token, TokenClass, { env, insideLink: insideLink > 0 })
      : [token];
  });
}

function markExternal(link: Token, env: PostEnv): void {
  const rel = isExternal(String(link.attrGet('href')), env.siteOrigin) ? EXTERNAL_REL : undefined;
  if (rel !== undefined) link.attrSet('rel', rel);
}

/** No page loads anything from elsewhere, so an image is a link to it, named by its description. */
function imageAsLink(
  image: Token,
  TokenClass: StateCore['Token'],
  { env, insideLink }: { env: PostEnv; insideLink: boolean },
): Token[] {
  const source = String(image.attrGet('src') ?? '');
  const words = new TokenClass('text', '', 0);
  words.content = inlineText(image.children ?? [], false).trim() || source;
  if (insideLink || source === '') return [words];
  const open = new TokenClass('link_open', 'a', 1);
  open.attrSet('href', source);
  markExternal(open, env);
  return [open, words, new TokenClass('link_close', 'a', -1)];
}

/** The last paragraph of a quote, when it begins with a dash, says whose words they are: its footer. */
function signQuotes(tokens: Token[]): void {
  tokens.forEach((token, index) => {
    const [open, inline, close] = [tokens[index - 3], tokens[index - 2], tokens[index - 1]];
    if (token.type !== 'blockquote_close' || open?.type !== 'paragraph_open' || !inline || !close) return;
    const first = inline.children?.[0];
    if (open.level !== token.level + 1 || first?.type !== 'text' || !first.content.startsWith('— ')) return;
    if (tokens[index - 4]?.type === 'blockquote_open') return;
    first.content = first.content.slice(2);
    open.tag = 'footer';
    close.tag = 'footer';
  });
}
