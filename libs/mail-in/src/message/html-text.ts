import { Parser } from 'htmlparser2';

const SILENT = new Set(['head', 'style', 'script', 'title', 'noscript', 'template', 'svg', 'object']);
const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Those that keep an empty line around them. */
const SPACED = new Set('blockquote h1 h2 h3 h4 h5 h6 ol p pre table ul'.split(' '));
/** Deeper quotes than anybody reads. */
const DEEPEST_QUOTE = 20;

/**
 * HTML as the plain text that a mail program would have put beside it: blocks on lines, quotes behind `>`, list items
 * behind `-`, links with their address. One pass; what is not shown is not kept.
 */
export function htmlText(html: string): string {
  if (isTooDeep(html))
    return html
      .replace(/<[^<>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const page = new Page();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.write(text),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return page.text();
}

/** Elements that need no end, or end by themselves. */
const UNCLOSED =
  /^<\/?(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|param|source|t[bdhr]|tbody|thead|tfoot|wbr)\b/i;
const DEEPEST = 2_000;

/** No page that a person writes is so deep; a parser's time grows with the square of it. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?[a-z][^\s<>]{0,20}/gi)) {
    if (UNCLOSED.test(tag)) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

class Page {
  readonly #lines: string[] = [];
  #line = '';
  #endsInSpace = false;
  #silent = 0;
  #quotes = 0;
  #preformatted = 0;
  readonly #openers: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    br: () => this.#break(),
    hr: () => this.#rule(),
    pre: () => void this.#preformatted++,
    blockquote: () => void this.#quotes++,
    li: () => {
      this.#line = '- ';
    },
    a: ({ href = '' }) => void this.#links.push({ href, from: this.#line.length, line: this.#lines.length }),
  };
  readonly #links: { href: string; from: number; line: number }[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (SILENT.has(name)) this.#silent++;
    if (BLOCKS.has(name)) this.#block(name);
    this.#openers[name]?.(attributes);
    if (/\b(?:gmail|moz-|protonmail_)[\w-]*signature\b/.test(attributes.class ?? '')) this.#signature();
  }

  write(text: string): void {
    if (this.#silent > 0) return;
    if (this.#preformatted > 0) {
      const [first = '', ...rest] = text.split('\n');
      this.#line += first;
      for (const line of rest) {
        this.#break();
        this.#line = line;
      }
      return;
    }
    const words = text.replace(/[\t\n\f\r ]+/g, ' ');
    // Looking at the end of a line that grows would copy it each time.
    const added = this.#line === '' || this.#endsInSpace ? words.trimStart() : words;
    this.#line += added;
    if (added !== '') this.#endsInSpace = added.endsWith(' ');
  }

  close(name: string): void {
    if (SILENT.has(name)) this.#silent = Math.max(0, this.#silent - 1);
    if (name === 'a') this.#closeLink();
    if (name === 'td' || name === 'th') this.#line += ' ';
    if (BLOCKS.has(name)) this.#block(name);
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
  }

  text(): string {
    this.#break();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #break(): void {
    const line = this.#preformatted > 0 ? this.#line : this.#line.trimEnd();
    const depth = Math.min(this.#quotes, DEEPEST_QUOTE);
    this.#lines.push(depth === 0 ? line : `${'>'.repeat(depth)} ${line}`.trimEnd());
    this.#line = '';
  }

  #block(name: string): void {
    if (this.#line.trim() !== '' && this.#line !== '- ') this.#break();
    if (SPACED.has(name) && /[^>\s]/.test(this.#lines.at(-1) ?? '')) this.#break();
  }

  #rule(): void {
    this.#block('hr');
    this.#line = '________________________________';
    this.#break();
  }

  #signature(): void {
    this.#block('div');
    this.#lines.push(this.#quotes === 0 ? '-- ' : '> -- ');
  }

  /** A link whose words are not its address keeps both. */
  #closeLink(): void {
    const link = this.#links.pop();
    if (link === undefined || link.line !== this.#lines.length || !/^https?:\/\//i.test(link.href)) return;
    const words = this.#line.slice(link.from).trim();
    const bare = (address: string) => address.replace(/^https?:\/\/|\/$/gi, '');
    if (words === '' || bare(words) === bare(link.href)) return;
    this.#line = `${this.#line.trimEnd()} (${link.href})`;
  }
}
