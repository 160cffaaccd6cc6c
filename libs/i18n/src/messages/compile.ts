import { IntlMessageFormat } from 'intl-messageformat';
import { type Locale, languageTag } from '../locale.js';
import { prepareEnglish, setEnglish } from '../typography/english.js';
import { prepareFrench, setFrench } from '../typography/french.js';
import { ELEMENT, type Element } from './element.js';
import { type Emit, emitAll } from './emit.js';

const TYPOGRAPHY = {
  fr: { prepare: prepareFrench, set: setFrench },
  en: { prepare: prepareEnglish, set: setEnglish },
} as const;

export interface Compiled {
  /** The whole message when it takes no argument: most are such, and they cost nothing then. */
  readonly constant: string | undefined;
  readonly emit: Emit;
}

/** Throws on bad ICU syntax, and on `date` and `time` arguments. */
export function compile(source: string, locale: Locale): Compiled {
  const elements = parse(source, locale);
  const [only, second] = elements;
  const constant = only?.type === ELEMENT.literal && second === undefined ? only.value : undefined;
  return { constant: elements.length === 0 ? '' : constant, emit: emitAll(elements, languageTag(locale)) };
}

/**
 * The elements of a message, its typography set. Only the parser of intl-messageformat is used: its
 * formatter takes five times as long as the closures of `emit.ts` do.
 */
export function parse(source: string, locale: Locale): Element[] {
  const { prepare, set } = TYPOGRAPHY[locale];
  const elements = new IntlMessageFormat(prepare(source), languageTag(locale)).getAst();
  setAll(elements, set);
  return elements;
}

type SetText = (text: string, afterNumber: boolean) => string;

function setAll(elements: Element[], set: SetText): void {
  let afterNumber = false;
  for (const element of elements) {
    if (element.type === ELEMENT.literal) element.value = set(element.value, afterNumber);
    for (const inner of innerElements(element)) setAll(inner, set);
    afterNumber = element.type === ELEMENT.number || element.type === ELEMENT.pound;
  }
}

/** The messages inside an element: the branches of a plural or select, the words of a tag. */
export function innerElements(element: Element): Element[][] {
  if (element.type === ELEMENT.tag) return [element.children];
  if (element.type === ELEMENT.select || element.type === ELEMENT.plural) {
    return Object.values(element.options).map((option) => option.value);
  }
  return [];
}
