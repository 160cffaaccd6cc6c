import { Parser } from 'htmlparser2';

const DANGEROUS_TAGS =
  /^(?:script|iframe|object|embed|svg|math|style|link|meta|base|form|input|button|img|video|audio|template)$/;
const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'xlink:href',
  'data',
  'poster',
  'srcset',
  'background',
]);

/** What a browser would run, load or obey in this HTML, read by a real parser; empty when it is inert. */
export function livingParts(html: string): string[] {
  const found: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (DANGEROUS_TAGS.test(name)) found.push(`<${name}>`);
        for (const [attribute, value] of Object.entries(attributes)) {
          if (isAlive(attribute, value)) found.push(`<${name} ${attribute}="${value}">`);
        }
      },
      onprocessinginstruction: (name) => found.push(`<${name}>`),
      oncomment: () => found.push('<!-- -->'),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return found;
}

function isAlive(attribute: string, value: string): boolean {
  if (attribute.startsWith('on') || attribute === 'style' || attribute === 'srcdoc') return true;
  return URL_ATTRIBUTES.has(attribute) && !isInertAddress(value);
}

/** As a browser reads it: white space and controls inside a scheme do not count. */
function isInertAddress(value: string): boolean {
  const read = [...value].filter((character) => character > ' ' && character !== '\u007f').join('');
  if (read.startsWith('//') || read.startsWith('/\\')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase();
  return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme);
}
