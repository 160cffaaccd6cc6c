import MarkdownIt from 'markdown-it';
import { boundTables } from './bounded-tables.js';
import { isSafeLink } from './links.js';
import { type PostEnv, shapePost } from './post-shape.js';

/** Blocks nest this deep at the most; beyond, the post is shown as plain paragraphs and no word is lost. */
export const MAX_NESTING = 50;

const { escapeHtml } = new MarkdownIt().utils;

/** Two parsers in all, made once: line breaks kept, or read as spaces as CommonMark has it. */
export const parsers = { breaks: postParser(true), flowing: postParser(false) } as const;

/** For a post nested too deep to be read as Markdown. */
export const plainParser = new MarkdownIt('zero', { breaks: true, html: false });

export type PostParser = InstanceType<typeof MarkdownIt>;

function postParser(breaks: boolean): PostParser {
  const parser = new MarkdownIt({
    html: false,
    linkify: true,
    typographer: false,
    breaks,
    maxNesting: MAX_NESTING,
  });
  parser.validateLink = isSafeLink;
  // Only what is surely an address: “fin.La suite” is a missing space, not a site of Laos.
  parser.linkify.set({ fuzzyLink: false });
  parser.linkify.add('www.', {
    validate: (text, position) => {
      const match = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][^\s<>"«»]*)?/i.exec(
        text.slice(position, position + 2_000),
      );
      return match ? match[0].replace(/[.,;:!?)\]'’]+$/u, '').length : 0;
    },
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });
  boundTables(parser);
  parser.core.ruler.push('post_shape', shapePost);
  // A wide table scrolls in its own frame, which the keyboard reaches.
  parser.renderer.rules.table_open = (...[tokens, index, options, env, renderer]) => {
    const label = escapeHtml((env as unknown as PostEnv).tableLabel);
    const frame = `<div class="defile" tabindex="0" role="region" aria-label="${label}">`;
    return `${frame}${renderer.renderToken(tokens, index, options)}`;
  };
  parser.renderer.rules.table_close = () => '</table></div>\n';
  return parser;
}
