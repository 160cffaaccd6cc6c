import type { Locale } from '../locale.js';
import type { Catalogue, MessageParams } from './catalogue.js';
import { type Compiled, compile } from './compile.js';
import { Output } from './output.js';

/** Makes one piece of rich text (an element around the translated words). */
export type Wrap<T> = (words: Array<string | T>) => T;

type RichParams<T> = Readonly<Record<string, string | number | boolean | Wrap<T>>>;

export interface Translate<K extends string> {
  /** The message as plain text; throws when an argument is missing. */
  (key: K, params?: MessageParams): string;
  readonly locale: Locale;
  /** Whether a key known only at run time (an error code) has a message. */
  has(key: string): key is K;
  /** The message in pieces, for `<tag>` wraps: `t.rich('terms', { link: (words) => <a href="…">{words}</a> })`. */
  rich<T>(key: K, params: RichParams<T>): Array<string | T>;
}

type AnyTranslate = Translate<string>;
const made = new WeakMap<Catalogue<string>, Partial<Record<Locale, AnyTranslate>>>();

/** The translator of a catalogue in one language; always the same function for the same two. */
export function translate<K extends string>(messages: Catalogue<K>, locale: Locale): Translate<K> {
  let both = made.get(messages);
  if (both === undefined) {
    both = {};
    made.set(messages, both);
  }
  both[locale] ??= translator(messages, locale);
  return both[locale] as unknown as Translate<K>;
}

function translator(messages: Catalogue<string>, locale: Locale): AnyTranslate {
  const sources = new Map(Object.entries(messages[locale]));
  const compiled = new Map<string, Compiled>();
  const find = (key: string): Compiled => {
    const found = compiled.get(key) ?? compile(source(sources, key), locale);
    compiled.set(key, found);
    return found;
  };
  const plain = (key: string, params: MessageParams = {}): string => {
    const { constant, emit } = find(key);
    if (constant !== undefined) return constant;
    const out = new Output();
    emit(params, out);
    return out.text;
  };
  const rich = <T>(key: string, params: RichParams<T>): Array<string | T> => {
    const out = new Output();
    find(key).emit(params, out);
    return out.pieces() as Array<string | T>;
  };
  const has = (key: string): key is string => sources.has(key);
  return Object.assign(plain, { locale, has, rich });
}

function source(sources: ReadonlyMap<string, string>, key: string): string {
  const found = sources.get(key);
  if (found === undefined) throw new Error(`no message under the key ${key}`);
  return found;
}
