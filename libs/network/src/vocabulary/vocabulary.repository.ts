import { type Reader, raw, sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Saved } from '../network/network.js';
import type { FoundingEntry, FoundingVocabulary, Sector, VocabularyItem } from './vocabulary.js';

type Table = 'sector' | 'actor_role' | 'innovation_phase';

export interface SavedItem {
  readonly kind: 'sector' | 'actor-role' | 'innovation-phase';
  readonly code: string;
  readonly saved: Saved;
}

@Injectable()
export class SectorsRepository {
  list(reader: Reader): Promise<Sector[]> {
    return listOf(reader, 'sector');
  }
}

@Injectable()
export class VocabularyRepository {
  actorRoles(reader: Reader): Promise<VocabularyItem[]> {
    return listOf(reader, 'actor_role');
  }

  innovationPhases(reader: Reader): Promise<VocabularyItem[]> {
    return listOf(reader, 'innovation_phase');
  }
}

/**
 * Loads the closed lists of founding content and says what became of each item; the same content twice
 * changes nothing. Items that the content no longer has stay: people and organisations refer to them.
 */
export async function saveVocabulary(tx: Tx, vocabulary: FoundingVocabulary): Promise<SavedItem[]> {
  const lists = [
    ['sector', 'sector', vocabulary.sectors],
    ['actor_role', 'actor-role', vocabulary.actorRoles],
    ['innovation_phase', 'innovation-phase', vocabulary.innovationPhases],
  ] as const;
  const saved: SavedItem[] = [];
  for (const [table, kind, entries] of lists) {
    const changes = await saveList(tx, table, entries);
    for (const { code } of entries) saved.push({ kind, code, saved: changes.get(code) ?? 'unchanged' });
  }
  return saved;
}

async function saveList(
  tx: Tx,
  table: Table,
  entries: readonly FoundingEntry[],
): Promise<Map<string, Saved>> {
  const rows = await tx.rows<{ code: string; inserted: boolean }>(sql`
    insert into ${raw(table)} as kept (code, label_fr, label_en, position)
    select code, fr, en, position
    from unnest(${entries.map(({ code }) => code)}::text[], ${entries.map(({ fr }) => fr)}::text[],
                ${entries.map(({ en }) => en)}::text[]) with ordinality as given (code, fr, en, position)
    on conflict (code) do update
      set label_fr = excluded.label_fr, label_en = excluded.label_en, position = excluded.position
    where (kept.label_fr, kept.label_en, kept.position)
          is distinct from (excluded.label_fr, excluded.label_en, excluded.position)
    returning code, xmax = 0 as inserted`);
  return new Map(rows.map(({ code, inserted }) => [code, inserted ? 'inserted' : 'updated']));
}

async function listOf(reader: Reader, table: Table): Promise<VocabularyItem[]> {
  const rows = await reader.rows<{ code: string; fr: string; en: string }>(sql`
    select code, label_fr as fr, label_en as en from ${raw(table)} order by position, code`);
  return rows.map(({ code, fr, en }) => ({ code, label: { fr, en } }));
}
