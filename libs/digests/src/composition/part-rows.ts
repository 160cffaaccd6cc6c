import sql, { type Reader } from '@forum/kernel';
import type { Part, PartCache } from './part-cache.js';

/**
 * Keeps the parts that have no row yet, at once and for all: a message that names them is written after.
 * The same bytes have the same row, whoever wrote them first.
 */
export async function saveParts(
  reader: Reader,
  cache: PartCache,
  messages: readonly (readonly Buffer[])[],
): Promise<void> {
  const used = messages.flatMap((pieces) => pieces.map((piece) => cache.of(piece)));
  const unsaved = new Set(used.filter((part) => part !== undefined && part.id === undefined));
  if (unsaved.size === 0) return;
  const parts = [...unsaved] as Part[];
  const rows = await reader.rows<{ id: string; at: number }>(sql`
    with given as (
      select * from unnest(${parts.map(({ hash }) => hash)}::bytea[], ${parts.map(({ chunk }) => chunk)}::bytea[])
        with ordinality as part (hash, bytes, at)
    ), kept as (
      insert into digest_part (hash, bytes) select distinct on (hash) hash, bytes from given order by hash
      on conflict (hash) do update set used_at = now()
      returning id, hash
    )
    select kept.id, given.at::int from kept join given using (hash)`);
  for (const { id, at } of rows) (parts[at - 1] as Part).id = id;
}

/** What of a message is its own, and how it alternates with parts: `820,p12,p13,1500`. */
export function layoutOf(cache: PartCache, pieces: readonly Buffer[]): { own: Buffer; layout: string } {
  const own: Buffer[] = [];
  const layout: string[] = [];
  let run = 0;
  for (const piece of pieces) {
    const part = cache.of(piece);
    if (part?.id === undefined) {
      own.push(piece);
      run += piece.length;
      continue;
    }
    if (run > 0) layout.push(String(run));
    run = 0;
    layout.push(`p${part.id}`);
  }
  if (run > 0) layout.push(String(run));
  return { own: Buffer.concat(own), layout: layout.join(',') };
}
