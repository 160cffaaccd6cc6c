import { type Actor, actorParameters } from '@forum/identity';
import sql, { type Reader, type Tx } from '@forum/kernel';
import type { Saved } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { registerVisibleTo } from '../register.policy.js';
import { save } from '../save.js';
import type { Finding, Theme, WorkshopQuestion } from './theme.js';

/** Themes with their findings and workshop questions, always in the order of their numbers. */
@Injectable()
export class ThemesRepository {
  list(reader: Reader, actor: Actor): Promise<Theme[]> {
    return reader.rows<Theme>(sql`
      select number, json_build_object('fr', title_fr, 'en', title_en) as title
      from theme where ${registerVisibleTo(actorParameters(actor))}
      order by number`);
  }

  find(reader: Reader, actor: Actor, number: number): Promise<Theme | undefined> {
    return reader.one<Theme>(sql`
      select number, json_build_object('fr', title_fr, 'en', title_en) as title
      from theme where number = ${number}::int and ${registerVisibleTo(actorParameters(actor))}`);
  }

  findings(reader: Reader, actor: Actor): Promise<Finding[]> {
    return reader.rows<Finding>(sql`
      select theme, number, json_build_object('fr', text_fr, 'en', text_en) as text,
        case when audience_fr is not null then json_build_object('fr', audience_fr, 'en', audience_en) end as audience
      from finding where ${registerVisibleTo(actorParameters(actor))}
      order by theme, number`);
  }

  questions(reader: Reader, actor: Actor): Promise<WorkshopQuestion[]> {
    return reader.rows<WorkshopQuestion>(sql`
      select theme, number, json_build_object('fr', text_fr, 'en', text_en) as text
      from workshop_question where ${registerVisibleTo(actorParameters(actor))}
      order by theme, number`);
  }

  saveTheme(tx: Tx, { number, title }: Theme): Promise<Saved> {
    return save(
      tx,
      sql`
      insert into theme (number, title_fr, title_en) values (${number}, ${title.fr}, ${title.en})
      on conflict (number) do update set title_fr = excluded.title_fr, title_en = excluded.title_en
      where (theme.title_fr, theme.title_en) is distinct from (excluded.title_fr, excluded.title_en)
      returning xmax = 0 as inserted`,
    );
  }

  saveFinding(tx: Tx, { theme, number, text, audience }: Finding): Promise<Saved> {
    return save(
      tx,
      sql`
      insert into finding (theme, number, text_fr, text_en, audience_fr, audience_en)
      values (${theme}, ${number}, ${text.fr}, ${text.en}, ${audience?.fr ?? null}, ${audience?.en ?? null})
      on conflict (theme, number) do update set text_fr = excluded.text_fr, text_en = excluded.text_en,
        audience_fr = excluded.audience_fr, audience_en = excluded.audience_en
      where (finding.text_fr, finding.text_en, finding.audience_fr, finding.audience_en)
        is distinct from (excluded.text_fr, excluded.text_en, excluded.audience_fr, excluded.audience_en)
      returning xmax = 0 as inserted`,
    );
  }

  saveQuestion(tx: Tx, { theme, number, text }: WorkshopQuestion): Promise<Saved> {
    return save(
      tx,
      sql`
      insert into workshop_question (theme, number, text_fr, text_en)
      values (${theme}, ${number}, ${text.fr}, ${text.en})
      on conflict (theme, number) do update set text_fr = excluded.text_fr, text_en = excluded.text_en
      where (workshop_question.text_fr, workshop_question.text_en)
        is distinct from (excluded.text_fr, excluded.text_en)
      returning xmax = 0 as inserted`,
    );
  }
}
