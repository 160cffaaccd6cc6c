import { Parser } from 'htmlparser2';

const MARKDOWN_TAGS = /^(?:p|h[1-6]|blockquote|ul|ol|li|hr|pre|a|br|code|em|strong|img)$/;

/** Whether only Markdown's own elements stand in this HTML: no raw HTML, which posts do not have. */
export function isMarkdownOnly(html: string): boolean {
  let only = true;
  const parser = new Parser({
    onopentag: (name) => {
      only &&= MARKDOWN_TAGS.test(name);
    },
    oncomment: () => {
      only = false;
    },
    onprocessinginstruction: () => {
      only = false;
    },
  });
  parser.end(html);
  return only;
}

/** The elements, words and addresses of some HTML, in order; an image counts as the link that posts make of it. */
export function outline(html: string): string {
  const parts: string[] = [];
  let insideLink = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'a') insideLink += 1;
      parts.push(name === 'img' ? imageLink(attributes, insideLink > 0) : opening(name, attributes));
    },
    ontext: (text) => parts.push(text),
    onclosetag(name) {
      if (name === 'a') insideLink -= 1;
      if (!['img', 'br', 'hr'].includes(name)) parts.push(`</${name}>`);
    },
  });
  parser.end(html);
  return parts
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1')
    .trim();
}

type Attributes = Record<string, string>;

function opening(name: string, { href, start }: Attributes): string {
  return `<${[name, href, start].filter((part) => part !== undefined).join(' ')}>`;
}

function imageLink({ src = '', alt }: Attributes, insideLink: boolean): string {
  return insideLink ? alt || src : `<a ${src}>${alt || src}</a>`;
}

export function addresses(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (_name, { href, src }) => {
      const address = href ?? src;
      if (address !== undefined) found.push(address);
    },
  });
  parser.end(html);
  return found;
}
