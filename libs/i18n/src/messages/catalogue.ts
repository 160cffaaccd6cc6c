/** The messages of one context, in both languages, under the same keys. */
export interface Catalogue<K extends string> {
  readonly fr: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

export type KeysOf<C> = C extends Catalogue<infer K> ? K : never;

type SameKeys<F, E> = [Exclude<keyof E, keyof F>] extends [never]
  ? unknown
  : { readonly [K in Exclude<keyof E, keyof F>]: never };

/**
 * Declares a catalogue. Does not compile when a key stands in one language alone.
 *
 * Messages are ICU (MessageFormat 1): `{count, plural, =0 {…} one {# réponse} other {# réponses}}`,
 * `{role, select, …}`, `{n, number}`, `<link>…</link>` for rich text. Write plain quotes and spaces: the
 * typography of each language is set when a message is compiled. Dates come formatted, as text: only the
 * caller knows the time zone.
 */
export function catalogue<
  const F extends Record<string, string>,
  const E extends Record<keyof F, string>,
>(messages: { fr: F; en: E & SameKeys<F, E> }): Catalogue<keyof F & string> {
  declared.push(messages);
  return messages;
}

const declared: Catalogue<string>[] = [];

/** Every catalogue that the loaded modules have declared, for the test that reads them all. */
export function declaredCatalogues(): readonly Catalogue<string>[] {
  return declared;
}

export type MessageParams = Readonly<Record<string, string | number | boolean>>;
