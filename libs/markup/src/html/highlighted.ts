import { type SafeHtml, sanitised } from './safe-html.js';

/** Around the words found, in a text without markup: characters that no post may hold (private use). */
export const HIGHLIGHT_START = '\ue000';
export const HIGHLIGHT_END = '\ue001';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text as HTML whose only markup is `<mark>`, always balanced, around what stands between the two signs. */
export function highlighted(text: string): SafeHtml {
  const [before = '', ...rest] = text.split(HIGHLIGHT_START);
  const html = rest.map((part) => {
    const [words = '', ...after] = part.split(HIGHLIGHT_END);
    return `<mark>${escapeText(words)}</mark>${escapeText(after.join(''))}`;
  });
  return sanitised(escapeText(before.replaceAll(HIGHLIGHT_END, '')) + html.join(''));
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPED[character] as string);
}
