import { type Chunk, encodeChunk, renderFragment } from '@forum/mail-out';
import type { VNode } from 'preact';
import type { PartCache } from './part-cache.js';

/** Private characters (U+E000 and up): nothing that we write contains them, and HTML leaves them alone. */
const FIRST = 0xe000;
const ANY = /[\ue000-\ue03f]/;

/** Stands for the value at `at` while a template is rendered. */
export function slot(at: number): string {
  return String.fromCodePoint(FIRST + at);
}

/** HTML or plain text written once, with the places where each message puts its own words. */
export class Template {
  readonly #pieces: readonly string[];
  readonly #slots: readonly number[];

  constructor(text: string) {
    this.#pieces = text.split(ANY);
    this.#slots = Array.from(
      text.matchAll(new RegExp(ANY, 'g')),
      ([found]) => (found.codePointAt(0) ?? FIRST) - FIRST,
    );
  }

  static of(fragment: VNode): Template {
    return new Template(renderFragment(fragment));
  }

  /** Of HTML; the values are text: they are escaped here. */
  html(values: readonly string[]): string {
    return this.text(values.map(escapeHtml));
  }

  text(values: readonly string[]): string {
    return this.#pieces.reduce((text, piece, at) => text + values[this.#slots[at - 1] as number] + piece);
  }

  /** The same in encoded pieces: what stands between the slots is a part, only the values are the message's own. */
  chunks(cache: PartCache, values: readonly string[]): Chunk[] {
    return this.#pieces.flatMap((piece, at) => {
      const part = piece === '' ? [] : [cache.get(piece, () => piece).chunk];
      return at === 0 ? part : [encodeChunk(values[this.#slots[at - 1] as number] as string), ...part];
    });
  }

  htmlChunks(cache: PartCache, values: readonly string[]): Chunk[] {
    return this.chunks(cache, values.map(escapeHtml));
  }

  /** What stands between the slots. */
  get pieces(): readonly string[] {
    return this.#pieces;
  }
}

const SPECIAL = /[&<>"']/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES[character] as string);
}
