import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters } from '@forum/identity';
import sql, { type Reader, raw, type Sql, type Tx } from '@forum/kernel';
import type { Saved } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { glossaryVisibleTo } from '../glossary.policy.js';
import type { FoundingTerm, Term } from './term.js';
import { termSlug } from './term-slug.js';

/** Québec's order: accents count from the end of the word, « cote, côte, coté, côté ». */
const orders: Record<Locale, Sql> = {
  fr: raw('term_fr collate "fr-CA-x-icu"'),
  en: raw('term_en collate "en-CA-x-icu"'),
};

const term = raw(`slug, json_build_object('fr', term_fr, 'en', term_en) as term,
  case when definition_fr is not null
    then json_build_object('fr', definition_fr, 'en', definition_en) end as definition`);

@Injectable()
export class TermsRepository {
  /** Every term, in the alphabetical order of one language. */
  list(reader: Reader, actor: Actor, locale: Locale): Promise<Term[]> {
    return reader.rows<Term>(sql`
      select ${term} from glossary_term where ${glossaryVisibleTo(actorParameters(actor))}
      order by ${orders[locale]}, id`);
  }

  find(reader: Reader, actor: Actor, slug: string): Promise<Term | undefined> {
    return reader.one<Term>(sql`
      select ${term} from glossary_term
      where slug = ${slug} and ${glossaryVisibleTo(actorParameters(actor))}`);
  }

  /**
   * A term is known by its French words, accents and capitals aside.
   * @param position its place in the founding content, from 1
   */
  async saveTerm(tx: Tx, founding: FoundingTerm, position: number): Promise<Saved> {
    const { fr, en, definition } = founding;
    const row = await tx.one<{ inserted: boolean }>(sql`
      insert into glossary_term as kept (slug, term_fr, term_en, definition_fr, definition_en, position)
      values (${termSlug(fr)}, ${fr}, ${en}, ${definition?.fr ?? null}, ${definition?.en ?? null}, ${position})
      on conflict (slug) do update set term_fr = excluded.term_fr, term_en = excluded.term_en,
        definition_fr = excluded.definition_fr, definition_en = excluded.definition_en, position = excluded.position
      where (kept.term_fr, kept.term_en, kept.definition_fr, kept.definition_en, kept.position) is distinct from
        (excluded.term_fr, excluded.term_en, excluded.definition_fr, excluded.definition_en, excluded.position)
      returning xmax = 0 as inserted`);
    if (row === undefined) return 'unchanged';
    return row.inserted ? 'inserted' : 'updated';
  }
}
