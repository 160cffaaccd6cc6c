import { Parser } from 'htmlparser2';

/** What the pages of this forum are made of, and what Markdown may make. Any other element came out of somebody's text. */
const KNOWN = new Set(
  `html head meta title link body header main footer nav section article aside div span p a b strong em i u s del ins small
  sub sup br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tfoot tr th td colgroup col blockquote pre
  code kbd q cite abbr mark time figure figcaption picture img svg use path circle rect line g defs pattern text symbol
  polyline polygon ellipse form fieldset legend label input textarea select option optgroup button details summary output
  progress meter address hgroup search iframe data desc clippath`.split(/\s+/),
);
const LOADED = new Set(['src', 'srcset', 'poster', 'data', 'background', 'xlink:href']);
const SENT = new Set(['action', 'formaction']);

/** What would run, load, send or break out in a page, read by a real parser; empty when every stranger's word is only a word. */
export function pageDangers(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (isStrange(name, attributes)) found.push(`<${name}>`);
        for (const [attribute, value] of Object.entries(attributes)) {
          if (isDangerous(name, attribute, value))
            found.push(`<${name} ${attribute}="${value.slice(0, 80)}">`);
        }
      },
      oncomment: (text) => found.push(`<!--${text.slice(0, 80)}-->`),
      onprocessinginstruction: (name, text) => {
        if (name.toLowerCase() !== '!doctype' || text.toLowerCase() !== '!doctype html')
          found.push(`<${text}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return found;
}

function isStrange(name: string, attributes: Record<string, string>): boolean {
  return (!KNOWN.has(name) && !isOwnScript(name, attributes)) || isObeyed(name, attributes);
}

/** The one thing that runs: a file of the forum's own, named after its contents. */
function isOwnScript(name: string, { src = '' }: Record<string, string>): boolean {
  return name === 'script' && /^\/assets\/[\w.-]+\.js$/.test(src);
}

function isObeyed(name: string, attributes: Record<string, string>): boolean {
  return name === 'meta' && attributes['http-equiv'] !== undefined;
}

function isDangerous(name: string, attribute: string, value: string): boolean {
  if (/^on|^style$|^srcdoc$/.test(attribute)) return true;
  if (LOADED.has(attribute) || SENT.has(attribute)) return !isLocal(value);
  if (attribute !== 'href') return false;
  const isFetched = name === 'use' || (name === 'link' && !'canonical alternate next prev'.includes(value));
  return isFetched && name === 'use' ? !isLocal(value) : !isAddress(value);
}

function isLocal(value: string): boolean {
  return /^(\/(?![/\\])|#)/.test(value);
}

/** As a browser reads it: white space and controls inside a scheme do not count. */
function isAddress(value: string): boolean {
  const read = [...value].filter((character) => character > ' ' && character !== '\u007f').join('');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme);
}
