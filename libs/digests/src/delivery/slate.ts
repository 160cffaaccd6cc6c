/** Room for most digests; it grows for a longer one. */
const ROOM = 128 * 1024;

/**
 * Where the messages of one connection are put together, one after the other, in the same memory: a new buffer for each
 * would cost more than writing it.
 */
export class Slate {
  #bytes = Buffer.allocUnsafeSlow(ROOM);

  /** What it returns holds until the next is written. */
  write(pieces: readonly Buffer[]): Buffer {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (length > this.#bytes.length) this.#bytes = Buffer.allocUnsafeSlow(length);
    let at = 0;
    for (const piece of pieces) at += piece.copy(this.#bytes, at);
    return this.#bytes.subarray(0, length);
  }

  /** After a dialogue that did not end well: whatever still reads the last message keeps it to itself. */
  renew(): void {
    this.#bytes = Buffer.allocUnsafeSlow(ROOM);
  }
}
