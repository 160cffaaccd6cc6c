/** A part of a page that this library's renderer has already written. Only `rendered()` makes one. */
export class RenderedHtml {
  // Private: an object that merely looks like one is refused by the renderer's `instanceof`.
  readonly #html: string;

  private constructor(html: string) {
    this.#html = html;
  }

  static of(html: string): RenderedHtml {
    return new RenderedHtml(html);
  }

  get length(): number {
    return this.#html.length;
  }

  toString(): string {
    return this.#html;
  }
}
