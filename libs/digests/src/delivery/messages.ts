import sql, { type Reader } from '@forum/kernel';
import type { Outgoing } from './outgoing.js';

/** Bytes of parts in memory at the most. */
const ROOM = 48 * 1024 * 1024;

/** Puts messages together again from their own bytes and the parts that they share. */
export class Messages {
  readonly #parts = new Map<string, Buffer>();
  #bytes = 0;

  constructor(private readonly reader: Reader) {}

  /** These messages in pieces, in their order; the parts that are not at hand are read in one query. */
  async piecesOf(digests: ReadonlyArray<Pick<Outgoing, 'own' | 'layout'>>): Promise<Buffer[][]> {
    await this.read(new Set(digests.flatMap(({ layout }) => partIds(layout))));
    return digests.map((digest) => this.pieces(digest));
  }

  private async read(needed: ReadonlySet<string>): Promise<void> {
    if (this.#bytes > ROOM) this.forget();
    const missing = [...needed].filter((id) => !this.#parts.has(id));
    if (missing.length === 0) return;
    const rows = await this.reader.rows<{ id: string; bytes: Buffer }>(sql`
      select id, bytes from digest_part where id = any(${missing}::bigint[])`);
    for (const { id, bytes } of rows) {
      this.#parts.set(id, bytes);
      this.#bytes += bytes.length;
    }
  }

  private pieces({ own, layout }: Pick<Outgoing, 'own' | 'layout'>): Buffer[] {
    const pieces: Buffer[] = [];
    let at = 0;
    for (const piece of layout.split(',')) {
      if (piece.startsWith('p')) {
        pieces.push(this.part(piece.slice(1)));
      } else {
        pieces.push(own.subarray(at, at + Number(piece)));
        at += Number(piece);
      }
    }
    return pieces;
  }

  private part(id: string): Buffer {
    const part = this.#parts.get(id);
    if (part === undefined) throw new Error(`the part ${id} of a digest is missing`);
    return part;
  }

  private forget(): void {
    this.#parts.clear();
    this.#bytes = 0;
  }
}

function partIds(layout: string): string[] {
  return layout
    .split(',')
    .filter((piece) => piece.startsWith('p'))
    .map((piece) => piece.slice(1));
}
