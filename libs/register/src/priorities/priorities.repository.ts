import { type Actor, actorParameters } from '@forum/identity';
import sql, { type Reader, type Tx } from '@forum/kernel';
import type { Bilingual, Saved } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { registerVisibleTo } from '../register.policy.js';
import { save } from '../save.js';

export interface Priority {
  /** From 1. */
  readonly position: number;
  readonly text: Bilingual;
  /** Codes of leads, the main one first. */
  readonly leads: readonly string[];
}

@Injectable()
export class PrioritiesRepository {
  list(reader: Reader, actor: Actor): Promise<Priority[]> {
    return reader.rows<Priority>(sql`
      select position, json_build_object('fr', text_fr, 'en', text_en) as text,
        array(select lead_code from priority_lead where priority = priority.position order by position) as leads
      from priority where ${registerVisibleTo(actorParameters(actor))}
      order by position`);
  }

  /** Its leads must be saved already. */
  async savePriority(tx: Tx, priority: Priority): Promise<Saved> {
    const { position, text } = priority;
    const saved = await save(
      tx,
      sql`
      insert into priority (position, text_fr, text_en) values (${position}, ${text.fr}, ${text.en})
      on conflict (position) do update set text_fr = excluded.text_fr, text_en = excluded.text_en
      where (priority.text_fr, priority.text_en) is distinct from (excluded.text_fr, excluded.text_en)
      returning xmax = 0 as inserted`,
    );
    const linked = await this.saveLeads(tx, priority);
    return saved === 'unchanged' && linked ? 'updated' : saved;
  }

  /** @returns whether anything changed */
  private async saveLeads(tx: Tx, { position, leads }: Priority): Promise<boolean> {
    const row = await tx.one<{ changed: boolean }>(sql`
      with wanted as (
        select code, place::smallint from unnest(${leads}::text[]) with ordinality as given (code, place)
      ), dropped as (
        delete from priority_lead where priority = ${position}::smallint
          and lead_code not in (select code from wanted)
        returning 1
      ), linked as (
        insert into priority_lead as kept (priority, lead_code, position)
        select ${position}::smallint, code, place from wanted
        on conflict (priority, lead_code) do update set position = excluded.position
        where kept.position <> excluded.position
        returning 1
      )
      select exists (select from dropped) or exists (select from linked) as changed`);
    return row?.changed ?? false;
  }
}
