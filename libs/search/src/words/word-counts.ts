import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Counts again, every night and after a rebuild, in how many documents each stem stands; forgets words that no title or name has. */
@Injectable()
export class WordCounts {
  constructor(private readonly database: Database) {}

  async refresh(): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`delete from search_lexeme`);
      // One in n documents is enough to tell common words from rare ones, whatever the size of the forum.
      const size = await tx.one<{ step: number }>(sql`
        select greatest(1, (reltuples / 50000)::int) as step from pg_class where oid = 'search_document'::regclass`);
      const step = size?.step ?? 1;
      await tx.rows(sql`
        insert into search_lexeme (lexeme, documents)
        select word, ndoc * ${step}::int
        from ts_stat(${`select words from search_document where id % ${step} = 0`})`);
    });
    await this.database.transaction((tx) => this.forgetWords(tx));
    await this.database.reader.rows(sql`analyze search_document, search_lexeme, search_word`);
  }

  private async forgetWords(tx: Parameters<Parameters<Database['transaction']>[0]>[0]): Promise<void> {
    await tx.rows(sql`
      delete from search_word where word not in (
        select word from (
          select title as words from thread union all select title from thread_translation
          union all select name from account where name is not null
          union all select title_fr || ' ' || title_en from lead
          union all select term_fr || ' ' || term_en from glossary_term
        ) as said, regexp_split_to_table(search_clean(words), ' ') as word)`);
  }
}
