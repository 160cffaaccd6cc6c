/** Where a message is written: text, with wrapped pieces in between when the caller asked for rich text. */
export class Output {
  text = '';
  private readonly before: unknown[] = [];

  write(words: string): void {
    this.text += words;
  }

  add(piece: unknown): void {
    if (typeof piece === 'string') {
      this.text += piece;
      return;
    }
    if (this.text !== '') this.before.push(this.text);
    this.text = '';
    this.before.push(piece);
  }

  inner(): Output {
    return new Output();
  }

  pieces(): unknown[] {
    return this.text === '' ? this.before : [...this.before, this.text];
  }
}
