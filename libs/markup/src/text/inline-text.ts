import type { Token } from 'markdown-it';

/** The words of one paragraph; with `addresses`, a link whose words are not its address is followed by it. */
export function inlineText(tokens: readonly Token[], addresses: boolean): string {
  let text = '';
  let link = { href: '', from: 0 };
  for (const token of tokens) {
    switch (token.type) {
      case 'link_open':
        link = { href: String(token.attrGet('href') ?? ''), from: text.length };
        break;
      case 'link_close':
        text += addresses ? addressAfter(link.href, text.slice(link.from)) : '';
        break;
      case 'softbreak':
      case 'hardbreak':
        text += '\n';
        break;
      default:
        text += wordsOf(token);
    }
  }
  return text;
}

/** An image's words are its description, whatever markup stands in it. */
function wordsOf(token: Token): string {
  return token.type === 'image' ? inlineText(token.children ?? [], false) : token.content;
}

function addressAfter(href: string, words: string): string {
  // Somebody named: their name is all there is to say.
  if (words.startsWith('@') && href.startsWith('/personnes/')) return '';
  const bare = href.replace(/^(?:https?:\/\/|mailto:)/, '');
  return [href, bare, readable(href)].includes(words) ? '' : ` (${href})`;
}

function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
