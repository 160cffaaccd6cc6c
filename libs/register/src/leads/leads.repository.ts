import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters } from '@forum/identity';
import sql, { type Reader, type Sql, type Tx } from '@forum/kernel';
import type { Saved } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { registerVisibleTo } from '../register.policy.js';
import { save } from '../save.js';
import type { FoundingLead, Lead, LeadUpdate } from './lead.js';
import type { NewLeadUpdate } from './lead-update.schema.js';

interface UpdateToSave extends NewLeadUpdate {
  readonly lang: Locale;
  readonly code: string;
  readonly accountId: string;
}

/** Action leads and their journals. How many discussions each has is asked of `discussion`. */
@Injectable()
export class LeadsRepository {
  /** All leads, in the order of their codes. */
  list(reader: Reader, actor: Actor): Promise<Lead[]> {
    return reader.rows<Lead>(selectLeads(sql`${registerVisibleTo(actorParameters(actor))}`));
  }

  find(reader: Reader, actor: Actor, code: string): Promise<Lead | undefined> {
    const visible = registerVisibleTo(actorParameters(actor));
    return reader.one<Lead>(selectLeads(sql`lead.code = ${code} and ${visible}`));
  }

  /** The journal of one lead, newest first. */
  updates(reader: Reader, actor: Actor, code: string): Promise<LeadUpdate[]> {
    return reader.rows<LeadUpdate>(sql`
      select lead_update.id, lead_update.state, progress, note, lang, evidence_url as "evidenceUrl",
        json_build_object('id', account.id::text, 'name', account.name) as author, recorded_at as "recordedAt"
      from lead_update join account on account.id = lead_update.author_id
      where lead_code = ${code} and ${registerVisibleTo(actorParameters(actor))}
      order by recorded_at desc, lead_update.id desc`);
  }

  /** Two reports about one lead wait for each other. @returns whether the actor may know of it */
  async lock(tx: Tx, actor: Actor, code: string): Promise<boolean> {
    const row = await tx.one(sql`
      select from lead where code = ${code} and ${registerVisibleTo(actorParameters(actor))} for update`);
    return row !== undefined;
  }

  /** A line of the journal; the lead stands where it says. @returns its id */
  async saveUpdate(
    tx: Tx,
    { code, state, progress, note, evidenceUrl, lang, accountId }: UpdateToSave,
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(sql`
      with line as (
        insert into lead_update (lead_code, state, progress, note, evidence_url, lang, author_id)
        values (${code}, ${state}, ${progress}, ${note}, ${evidenceUrl}, ${lang}, ${accountId})
        returning id, lead_code, recorded_at
      ), moved as (
        update lead set state = ${state}, progress = ${progress}, last_update_at = line.recorded_at
        from line where lead.code = line.lead_code
      )
      select id from line`);
    return (row as { id: string }).id;
  }

  /** Saves what the founding content says of a lead; its state and progress belong to the people who report them. */
  saveLead(tx: Tx, { theme, letter, title, raisedBy }: FoundingLead): Promise<Saved> {
    return save(
      tx,
      sql`
      insert into lead (code, theme, letter, title_fr, title_en, raised_by)
      values (${`${theme}${letter}`}, ${theme}, ${letter}, ${title.fr}, ${title.en}, ${raisedBy})
      on conflict (code) do update set title_fr = excluded.title_fr, title_en = excluded.title_en,
        raised_by = excluded.raised_by
      where (lead.title_fr, lead.title_en, lead.raised_by)
        is distinct from (excluded.title_fr, excluded.title_en, excluded.raised_by)
      returning xmax = 0 as inserted`,
    );
  }
}

function selectLeads(condition: Sql): Sql {
  return sql`
    select lead.code, lead.theme, lead.letter, json_build_object('fr', lead.title_fr, 'en', lead.title_en) as title,
      lead.raised_by as "raisedBy", lead.state, lead.progress, lead.last_update_at as "lastUpdateAt",
      exists (select from priority_lead where priority_lead.lead_code = lead.code) as priority,
      (select note from lead_update where lead_update.lead_code = lead.code
        order by recorded_at desc, id desc limit 1) as "latestNote"
    from lead where ${condition}
    order by lead.theme, lead.letter`;
}
