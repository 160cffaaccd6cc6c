import { numberFormat, pluralRules } from '../intl-cache.js';
import { ELEMENT, type Element, type ElementOf } from './element.js';
import type { Output } from './output.js';

export type Params = Readonly<Record<string, unknown>>;

/** Writes one piece of a message; `pound` is what `#` stands for, inside a plural. */
export type Emit = (params: Params, out: Output, pound?: number) => void;

/** Turns parsed elements into one closure, once; each use then only runs it. */
export function emitAll(elements: readonly Element[], tag: string): Emit {
  const emits = elements.map((element) => emitOne(element, tag));
  return (params, out, pound) => {
    for (const emit of emits) emit(params, out, pound);
  };
}

function emitOne(element: Element, tag: string): Emit {
  switch (element.type) {
    case ELEMENT.literal:
      return (_params, out) => out.write(element.value);
    case ELEMENT.argument:
      return (params, out) => out.write(String(given(params, element.value)));
    case ELEMENT.number:
      return emitNumber(element, tag);
    case ELEMENT.pound:
      return emitPound(tag);
    case ELEMENT.plural:
      return emitPlural(element, tag);
    case ELEMENT.select:
      return emitSelect(element, tag);
    case ELEMENT.tag:
      return emitTag(element, tag);
    default:
      // A date would be printed in the server's time zone: only the caller knows the reader's.
      throw new Error(`{${element.value}}: a date comes to a message as text, formatted in a time zone`);
  }
}

const PLAIN_NUMBER: Intl.NumberFormatOptions = {};

function emitPound(tag: string): Emit {
  const format = numberFormat(tag, PLAIN_NUMBER);
  return (_params, out, pound = 0) => {
    // Small counts are the same digits in both languages.
    const isSmall = Number.isInteger(pound) && pound >= 0 && pound < 1000;
    out.write(isSmall ? String(pound) : format.format(pound));
  };
}

function emitNumber({ value: name, style }: ElementOf<'number'>, tag: string): Emit {
  const format = numberFormat(tag, numberOptions(name, style));
  return (params, out) => out.write(format.format(Number(given(params, name))));
}

function numberOptions(name: string, style: ElementOf<'number'>['style']): Intl.NumberFormatOptions {
  if (style === null || style === undefined) return PLAIN_NUMBER;
  if (typeof style === 'object') return style.parsedOptions as Intl.NumberFormatOptions;
  if (style === 'percent') return { style: 'percent', maximumFractionDigits: 0 };
  throw new Error(`{${name}}: no number style is called ${style}`);
}

function emitPlural({ value: name, options, offset, pluralType }: ElementOf<'plural'>, tag: string): Emit {
  const branches = branchesOf(options, tag);
  const rules = pluralRules(tag, { type: pluralType ?? 'cardinal' });
  return (params, out) => {
    const count = Number(given(params, name));
    const pound = count - offset;
    const branch = branches.get(`=${count}`) ?? branches.get(rules.select(pound)) ?? branches.get('other');
    branch?.(params, out, pound);
  };
}

function emitSelect({ value: name, options }: ElementOf<'select'>, tag: string): Emit {
  const branches = branchesOf(options, tag);
  return (params, out, pound) => {
    const branch = branches.get(String(given(params, name))) ?? branches.get('other');
    branch?.(params, out, pound);
  };
}

function emitTag({ value: name, children }: ElementOf<'tag'>, tag: string): Emit {
  const words = emitAll(children, tag);
  return (params, out, pound) => {
    const wrap = given(params, name);
    if (typeof wrap !== 'function') throw new Error(`<${name}> needs a function: use rich`);
    const inner = out.inner();
    words(params, inner, pound);
    out.add(wrap(inner.pieces()));
  };
}

function branchesOf(options: Record<string, { value: Element[] }>, tag: string): Map<string, Emit> {
  return new Map(Object.entries(options).map(([name, { value }]) => [name, emitAll(value, tag)]));
}

function given(params: Params, name: string): unknown {
  const value = params[name];
  if (value === undefined || value === null) throw new Error(`the message takes {${name}}, which is missing`);
  return value;
}
