import type { Locale } from '@forum/i18n';
import { visibleText } from './visible-text.js';
import { COLUMNS, width, wrap } from './wrap.js';

export interface TextLink {
  readonly label: string;
  readonly href: string;
}

/**
 * Writes the plain-text twin of a mail, from the same content as its HTML: blocks separated by a blank line,
 * lines of 72 columns, links on lines of their own.
 */
export class TextTwin {
  readonly #blocks: string[] = [];

  constructor(private readonly locale: Locale) {}

  /** The first lines: a title in capitals, and what stands under it. */
  title(title: string, ...under: readonly string[]): this {
    return this.lines(capitals(title, this.locale), ...under);
  }

  /** Lines of one block, each wrapped on its own. */
  lines(...lines: readonly string[]): this {
    return this.block(lines.map((line) => wrap(visibleText(line))).join('\n'));
  }

  /** A title in capitals over a rule, two blank lines above it. */
  heading(title: string): this {
    const heading = capitals(title, this.locale);
    return this.block(`\n${wrap(heading)}\n${'='.repeat(Math.min(width(heading), COLUMNS))}`);
  }

  /** Something to copy: on its own, indented. */
  code(value: string): this {
    return this.block(`    ${visibleText(value)}`);
  }

  quote(text: string, intro?: string): this {
    const quoted = wrap(visibleText(text), { first: '> ' });
    return this.block(intro === undefined ? quoted : `${wrap(visibleText(intro))}\n${quoted}`);
  }

  items(items: readonly string[]): this {
    return this.block(items.map((item) => wrap(visibleText(item), { first: '- ', rest: '  ' })).join('\n'));
  }

  /** A link under its label. */
  link(label: string, href: string): this {
    return this.block(labelledLink({ label, href }, this.locale));
  }

  /** Lines written elsewhere: a card made once for many mails, a footer. */
  block(text: string): this {
    if (text !== '') this.#blocks.push(text);
    return this;
  }

  toString(): string {
    return `${this.#blocks.join('\n\n')}\n`;
  }
}

/** A link under its label, indented when it belongs to a list of them. */
export function labelledLink({ label, href }: TextLink, locale: Locale, indent = ''): string {
  if (label === '') return indent + visibleText(href);
  const colon = /[:?…]$/.test(label) ? '' : colons[locale];
  return `${wrap(visibleText(label) + colon)}\n${indent}${visibleText(href)}`;
}

/** French puts a no-break space before the colon. */
const colons: Readonly<Record<Locale, string>> = { fr: '\u00a0:', en: ':' };

function capitals(text: string, locale: Locale): string {
  return visibleText(text).toLocaleUpperCase(locale);
}
