import { type Formatters, IntlMessageFormat } from 'intl-messageformat';
import { dateTimeFormat, numberFormat, pluralRules } from '../intl-cache.js';
import { type Locale, languageTag } from '../locale.js';
import { prepareEnglish, setEnglish } from '../typography/english.js';
import { prepareFrench, setFrench } from '../typography/french.js';

export type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** formatjs' element types, by the numbers its parser gives them (checked by a test). */
export const ELEMENT = {
  literal: 0,
  argument: 1,
  number: 2,
  date: 3,
  time: 4,
  select: 5,
  plural: 6,
  pound: 7,
  tag: 8,
} as const;

const formatters: Formatters = {
  getNumberFormat: (tags, options) => numberFormat(String(tags), (options ?? {}) as Intl.NumberFormatOptions),
  getDateTimeFormat: (tags, options) => dateTimeFormat(String(tags), options ?? {}),
  getPluralRules: (tags, options) => pluralRules(String(tags), options ?? {}),
};

const TYPOGRAPHY = {
  fr: { prepare: prepareFrench, set: setFrench },
  en: { prepare: prepareEnglish, set: setEnglish },
} as const;

export interface Compiled {
  /** The whole message when it has no argument: most are such, and they cost nothing then. */
  readonly constant?: string;
  readonly format: IntlMessageFormat;
}

/**
 * Compiles one message and sets its typography. Throws on bad ICU syntax and on `date` and `time`
 * arguments, which would be printed in the server's time zone.
 */
export function compile(source: string, locale: Locale): Compiled {
  const { prepare, set } = TYPOGRAPHY[locale];
  const format = new IntlMessageFormat(prepare(source), languageTag(locale), undefined, { formatters });
  const elements = format.getAst();
  setAll(elements, set);
  const [only, second] = elements;
  if (only === undefined) return { constant: '', format };
  if (second === undefined && only.type === ELEMENT.literal) return { constant: only.value, format };
  return { format };
}

type SetText = (text: string, afterNumber: boolean) => string;

function setAll(elements: Element[], set: SetText): void {
  let afterNumber = false;
  for (const element of elements) {
    setOne(element, set, afterNumber);
    afterNumber = element.type === ELEMENT.number || element.type === ELEMENT.pound;
  }
}

function setOne(element: Element, set: SetText, afterNumber: boolean): void {
  switch (element.type) {
    case ELEMENT.literal:
      element.value = set(element.value, afterNumber);
      break;
    case ELEMENT.date:
    case ELEMENT.time:
      throw new Error(`{${element.value}}: a date comes to a message as text, formatted in a time zone`);
    case ELEMENT.select:
    case ELEMENT.plural:
      for (const option of Object.values(element.options)) setAll(option.value, set);
      break;
    case ELEMENT.tag:
      setAll(element.children, set);
      break;
  }
}
