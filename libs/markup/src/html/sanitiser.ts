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

const dir = { name: 'dir', values: ['auto'] };
const only = (name: string) => ({ name: 'class', multiple: true, values: [name] });

// Fixed classes stand here rather than in allowedClasses, whose patterns cost as much as all the rest.
const allowedAttributes: sanitizeHtml.IOptions['allowedAttributes'] = {
  ...Object.fromEntries(WITH_DIRECTION.map((tag) => [tag, [dir]])),
  a: ['href', 'title', 'rel'],
  ol: ['start'],
  blockquote: [only('cite')],
  table: [only('tableau')],
  th: [only('nombre'), dir],
  td: [only('nombre'), dir],
  div: [only('defile'), 'tabindex', 'role', 'aria-label'],
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...BLOCKS, ...TABLES, ...INLINE],
  allowedAttributes,
  allowedClasses: { code: [/^language-[\w+#.-]{1,30}$/] },
  parseStyleAttributes: false,
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
