import { hash } from 'node:crypto';
import { type Chunk, encodeChunk } from '@forum/mail-out';

/** Encoded text that many messages have in common. */
export interface Part {
  readonly chunk: Chunk;
  readonly hash: Buffer;
  /** Its row, once saved. */
  id: string | undefined;
}

/** What stays in memory at the most, so that a batch of any size needs no more. */
const ROOM = 48 * 1024 * 1024;

/** The parts of one run: rendered and encoded once for each distinct text, the least recently used forgotten first. */
export class PartCache {
  readonly #parts = new Map<string, Part>();
  readonly #byChunk = new WeakMap<Buffer, Part>();
  #bytes = 0;

  /** @param key whatever the text depends on */
  get(key: string, write: () => string): Part {
    const known = this.#parts.get(key);
    if (known) {
      this.#parts.delete(key);
      this.#parts.set(key, known);
      return known;
    }
    const chunk = encodeChunk(write());
    const part: Part = { chunk, hash: hash('sha256', chunk, 'buffer'), id: undefined };
    this.#parts.set(key, part);
    this.#byChunk.set(chunk, part);
    this.#bytes += chunk.length;
    this.shrink();
    return part;
  }

  /** The part that this piece of a message is, if it is one. */
  of(piece: Buffer): Part | undefined {
    return this.#byChunk.get(piece);
  }

  private shrink(): void {
    for (const [key, part] of this.#parts) {
      if (this.#bytes <= ROOM) return;
      this.#parts.delete(key);
      this.#bytes -= part.chunk.length;
    }
  }
}
