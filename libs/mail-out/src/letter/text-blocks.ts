import type { Locale } from '@forum/i18n';
import { labelledLink, type TextTwin } from '../text/text-twin.js';
import { visibleText } from '../text/visible-text.js';
import { wrap } from '../text/wrap.js';
import type { Block, Card, Sentence } from './block.js';

type Writers = {
  readonly [K in Block['kind']]: (
    twin: TextTwin,
    block: Extract<Block, { kind: K }>,
    locale: Locale,
  ) => TextTwin;
};

const writers: Writers = {
  paragraph: (twin, { text }) => twin.lines(sentence(text)),
  note: (twin, { text }) => twin.lines(sentence(text)),
  heading: (twin, { text }) => twin.heading(text),
  list: (twin, { items }) => twin.items(items.map(sentence)),
  code: (twin, { value }) => twin.code(value),
  button: (twin, { label, href, textLabel }) => twin.link(textLabel ?? label, href),
  quote: (twin, { text, intro }) => twin.quote(text, intro),
  card: (twin, card, locale) => twin.block(textCard(card, locale)),
};

export function textBlock(twin: TextTwin, block: Block, locale: Locale): TextTwin {
  const write = writers[block.kind] as (twin: TextTwin, block: Block, locale: Locale) => TextTwin;
  return write(twin, block, locale);
}

/** A card's lines: `[2B] title`, what is new, its opening, why it is there, where it leads. */
export function textCard(card: Card, locale: Locale): string {
  const { title, href, code, overline, excerpt, why, actions = [] } = card;
  const mark = code === undefined ? '' : `[${code}] `;
  const heading = wrap(visibleText(mark + title), { first: '', rest: ' '.repeat(mark.length) });
  const said = [overline, excerpt, why]
    .filter((line) => line !== undefined)
    .map((line) => wrap(visibleText(line)));
  const links =
    actions.length === 0 ? [visibleText(href)] : actions.map((action) => shortLink(action, locale));
  return [heading, ...said, ...links].join('\n');
}

/** An address is written as such: people copy it from a plain text. */
function shortLink(link: { readonly label: string; readonly href: string }, locale: Locale): string {
  const href = link.href.replace(/^mailto:([^?]*).*$/i, (_, address: string) => decodeURIComponent(address));
  return labelledLink({ ...link, href }, locale).replace('\n', ' ');
}

function sentence(text: Sentence): string {
  if (typeof text === 'string') return text;
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      return 'strong' in piece ? piece.strong : `${piece.link.label} <${piece.link.href}>`;
    })
    .join('');
}
