import sql, { type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Leads and glossary terms, in both languages: few, changed by the founding content and by reports of progress. */
@Injectable()
export class RegisterDocuments {
  async write(tx: Tx): Promise<void> {
    await this.writeLeads(tx);
    await this.writeTerms(tx);
    await tx.rows(sql`
      insert into search_word (word, folded)
      select distinct word, search_fold(word) from (
        select title_fr as words from lead union all select title_en from lead
        union all select term_fr from glossary_term union all select term_en from glossary_term
      ) as said, regexp_split_to_table(search_clean(words), ' ') as word
      where length(word) between 4 and 40
      on conflict (word) do nothing`);
  }

  private async writeLeads(tx: Tx): Promise<void> {
    await tx.rows(sql`
      insert into search_document as known (kind, lead_code, langs, theme, leads, published_at, words)
      select 'lead', lead.code, '{fr,en}', lead.theme, array[lead.code], coalesce(lead.last_update_at, now()),
        setweight(search_vector('fr', lead.title_fr || ' ' || lead.code), 'A')
        || setweight(search_vector('en', lead.title_en), 'A')
        || setweight(search_vector('fr', coalesce(latest.note, '')), 'D')
        || array_to_tsvector(array['kind:lead', 'lang:fr', 'lang:en', 'theme:' || lead.theme, 'lead:' || lead.code])
      from lead left join lateral (select note from lead_update where lead_code = lead.code
        order by recorded_at desc, id desc limit 1) as latest on true
      on conflict (lead_code) do update set words = excluded.words, theme = excluded.theme
      where (known.words, known.theme) is distinct from (excluded.words, excluded.theme)`);
  }

  private async writeTerms(tx: Tx): Promise<void> {
    await tx.rows(sql`
      delete from search_document where kind = 'glossary'
        and not exists (select from glossary_term where id = search_document.term_id)`);
    await tx.rows(sql`
      insert into search_document as known (kind, term_id, langs, published_at, words)
      select 'glossary', id, '{fr,en}', now(),
        setweight(search_vector('fr', term_fr), 'A') || setweight(search_vector('en', term_en), 'A')
        || setweight(search_vector('fr', coalesce(definition_fr, '')), 'D')
        || setweight(search_vector('en', coalesce(definition_en, '')), 'D')
        || array_to_tsvector(array['kind:glossary', 'lang:fr', 'lang:en'])
      from glossary_term
      on conflict (term_id) do update set words = excluded.words
      where known.words is distinct from excluded.words`);
  }
}
