import sanitizeHtml from 'sanitize-html';
import { isSafeLink } from './links.js';
import { type SafeHtml, sanitised } from './safe-html.js';

const BLOCKS = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'footer',
  'ul',
  'ol',
  'li',
  'hr',
  'pre',
  'div',
];
const TABLES = ['table', 'thead', 'tbody', 'tr', 'th', 'td'];
const INLINE = ['a', 'br', 'code', 'em', 'strong', 's'];
const WITH_DIRECTION = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'footer', 'li', 'th', 'td'];

const allowedAttributes: sanitizeHtml.IOptions['allowedAttributes'] = {
  ...Object.fromEntries(WITH_DIRECTION.map((tag) => [tag, [{ name: 'dir', values: ['auto'] }]])),
  a: ['href', 'title', 'rel'],
  ol: ['start'],
  th: ['class', { name: 'dir', values: ['auto'] }],
  td: ['class', { name: 'dir', values: ['auto'] }],
  div: ['class', 'tabindex', 'role', 'aria-label'],
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...BLOCKS, ...TABLES, ...INLINE],
  allowedAttributes,
  allowedClasses: {
    blockquote: ['cite'],
    table: ['tableau'],
    th: ['nombre'],
    td: ['nombre'],
    div: ['defile'],
    code: [/^language-[\w+#.-]{1,30}$/],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, attribs) => {
      const { href, ...rest } = attribs;
      return { tagName, attribs: href !== undefined && isSafeLink(href) ? { href, ...rest } : rest };
    },
  },
};

/**
 * The second wall: the renderer already escapes what members write, and whatever it let through by a fault
 * of its own is taken out here. The same list of elements, attributes and classes that a post is made of.
 */
export function sanitise(html: string): SafeHtml {
  return sanitised(sanitizeHtml(html, OPTIONS));
}
