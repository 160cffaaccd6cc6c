import { absoluteLinks, type SafeHtml } from '@forum/markup';
import { jsxTemplate } from 'preact/jsx-runtime';
import { prose } from './mail-style.js';

export interface MailProseProps {
  readonly html: SafeHtml;
  /** Language of the message. */
  readonly lang: string;
  /** The page that it stands on: its local links become absolute. */
  readonly pageUrl: string;
}

/** A member's message in a mail: the same words and marks, styled inline, without what mail programs do not know. */
export function MailProse({ html, lang, pageUrl }: MailProseProps) {
  return <div lang={lang}>{jsxTemplate([styledProse(absoluteLinks(html, pageUrl))])}</div>;
}

const TAG = /<(p|h[1-6]|blockquote|footer|ul|ol|li|pre|code|a|hr|table|th|td|div)((?:\s[^>]*)?)>/g;
/** Attributes that a mail has no use for; what stays is `href`, `title`, `start` and `dir`. */
const IDLE = /\s(?:class|rel|tabindex|role|aria-label)="[^"]*"/g;

/** The sanitiser writes tags in lower case and attributes in double quotes, with `>` escaped in their values. */
function styledProse(html: string): string {
  return html
    .replace(TAG, (_whole, tag: string, attributes: string) => {
      const { name = tag, className, style } = prose[tag.startsWith('h') && tag !== 'hr' ? 'h' : tag] ?? {};
      const look = style === undefined ? '' : ` class="${className}" style="${style}"`;
      return `<${name}${attributes.replace(IDLE, '')}${look}>`;
    })
    .replaceAll('</footer>', '</p>');
}
