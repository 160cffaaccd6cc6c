import { LOCALES, type Locale } from '../locale.js';
import type { Catalogue } from './catalogue.js';
import { compile, innerElements, parse } from './compile.js';
import { ELEMENT, type Element } from './element.js';

/**
 * Reads every message of a catalogue in both languages and says what is wrong with it, one sentence each:
 * bad syntax, or arguments that differ from one language to the other. Empty when all is well. For tests.
 */
export function auditCatalogue(messages: Catalogue<string>): string[] {
  return Object.keys(messages.fr).flatMap((key) => auditMessage(messages, key));
}

function auditMessage(messages: Catalogue<string>, key: string): string[] {
  const problems: string[] = [];
  const names = LOCALES.map((locale) => {
    try {
      return argumentNames(messages[locale][key] ?? '', locale);
    } catch (error) {
      problems.push(`${key} (${locale}): ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  });
  const [fr, en] = names;
  if (fr !== undefined && en !== undefined && fr !== en)
    problems.push(`${key}: fr takes ${fr}, en takes ${en}`);
  return problems;
}

function argumentNames(source: string, locale: Locale): string {
  compile(source, locale);
  const names = new Set<string>();
  collect(parse(source, locale), names);
  return `{${[...names].sort().join(', ')}}`;
}

function collect(elements: readonly Element[], names: Set<string>): void {
  for (const element of elements) {
    if (element.type === ELEMENT.literal || element.type === ELEMENT.pound) continue;
    names.add(element.type === ELEMENT.tag ? `<${element.value}>` : element.value);
    for (const inner of innerElements(element)) collect(inner, names);
  }
}
