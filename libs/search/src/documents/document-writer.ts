import sql, { type Reader, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Which messages are to be written again, as a condition on `thread` and `post`. */
export const changed = {
  posts: (ids: readonly string[]): Sql => sql`post.id = any(${ids}::bigint[])`,
  threads: (ids: readonly string[]): Sql => sql`post.thread_id = any(${ids}::bigint[])`,
  syntheses: (ids: readonly string[]): Sql => sql`synthesis.thread_id = any(${ids}::bigint[])`,
  synthesesBy: (ids: readonly string[]): Sql => sql`said.author_id = any(${ids}::bigint[])`,
  authors: (ids: readonly string[]): Sql => sql`post.author_id = any(${ids}::bigint[])`,
  resources: (ids: readonly string[]): Sql => sql`resource.id = any(${ids}::bigint[])`,
  /** Messages that a curation moved, or moved back. */
  curations: (ids: readonly string[]): Sql => sql`(
    post.id in (select post_id from curated_post where curation_id = any(${ids}::bigint[]))
    or post.thread_id in (select thread_id from curation where kind = 'move' and id = any(${ids}::bigint[])))`,
  between: (after: string, last: string): Sql =>
    sql`post.id > ${after}::bigint and post.id <= ${last}::bigint`,
};

/** Facets as lexemes: an index of words then answers « this word, in this theme » at once. */
const postFacets = sql`array_to_tsvector(array_remove(array[
    'kind:' || case when post.number = 1 then 'thread' else 'post' end, 'theme:' || thread.theme,
    'lang:' || post.lang, 'lang:' || translation.lang, 'sector:' || author.sector_code,
    'community:' || (select slug from community where community.id = thread.community_id)], null)
  || coalesce(array(select 'lead:' || lead_code from thread_lead where thread_id = thread.id), '{}'))`;

/** The title stands with the opening alone; the words of an opening that is not public are left out of it. */
const postWords = sql`
  case when post.number = 1 then
    setweight(search_vector(thread.lang, thread.title), 'A')
    || setweight(search_vector(translation.lang, coalesce(translation.title, '')), 'A')
  else ''::tsvector end
  || case when post.state = 'published' or (post.number > 1 and post.state <> 'removed') then
    setweight(search_vector(post.lang, search_plain(post.html)), 'D')
    || setweight(search_vector(translation.lang, search_plain(coalesce(translation.html, ''))), 'D')
  else ''::tsvector end
  || setweight(to_tsvector('pg_catalog.simple', search_fold(search_clean(coalesce(author.name, '')))), 'C')
  || ${postFacets}`;

/** The discussion's title is found above what is said of it; both languages, where there are both. */
const synthesisWords = sql`
  setweight(search_vector(thread.lang, thread.title), 'B')
  || setweight(search_vector('fr', concat_ws(' ', said.fr->>'agreed', said.fr->>'questions', said.fr->>'steps')), 'D')
  || setweight(search_vector('en', concat_ws(' ', said.en->>'agreed', said.en->>'questions', said.en->>'steps')), 'D')
  || setweight(to_tsvector('pg_catalog.simple', search_fold(search_clean(coalesce(author.name, '')))), 'C')
  || array_to_tsvector(array_remove(array['kind:synthesis', 'theme:' || thread.theme,
    case when said.fr is not null then 'lang:fr' end, case when said.en is not null then 'lang:en' end,
    'sector:' || author.sector_code,
    'community:' || (select slug from community where community.id = thread.community_id)], null)
    || coalesce(array(select 'lead:' || lead_code from thread_lead where thread_id = thread.id), '{}'))`;

/** Writes what search knows of messages and discussions. The same call again changes nothing. */
@Injectable()
export class DocumentWriter {
  async writePosts(tx: Tx, which: Sql): Promise<void> {
    await tx.rows(sql`
      delete from search_document using post
      where search_document.post_id = post.id and post.state = 'removed' and post.number > 1 and ${which}`);
    await tx.rows(sql`
      insert into search_document
        (kind, post_id, thread_id, author_id, langs, theme, leads, sector_code, community, published_at, words)
      select case when post.number = 1 then 'thread' else 'post' end, post.id, thread.id, post.author_id,
        array_remove(array[post.lang, translation.lang], null), thread.theme,
        array(select lead_code from thread_lead where thread_id = thread.id order by lead_code), author.sector_code,
        (select slug from community where community.id = thread.community_id),
        coalesce(post.published_at, post.created_at), ${postWords}
      from post
      join thread on thread.id = post.thread_id
      join account author on author.id = post.author_id
      left join thread_translation translation
        on translation.thread_id = thread.id and post.number = 1 and translation.lang <> post.lang
      where ${which} and (post.state <> 'removed' or post.number = 1)
      order by post.published_at, post.id
      on conflict (post_id) do update set kind = excluded.kind, thread_id = excluded.thread_id,
        langs = excluded.langs, theme = excluded.theme, leads = excluded.leads, author_id = excluded.author_id, sector_code = excluded.sector_code, community = excluded.community,
        published_at = excluded.published_at, words = excluded.words`);
    await this.writeWords(tx, which);
  }

  /** Syntheses as they stand, of the threads that the condition on `synthesis` chooses. */
  async writeSyntheses(tx: Tx, which: Sql): Promise<void> {
    await tx.rows(sql`
      insert into search_document
        (kind, thread_id, author_id, langs, theme, leads, sector_code, community, published_at, words)
      select 'synthesis', thread.id, said.author_id,
        array_remove(array[case when said.fr is not null then 'fr' end, case when said.en is not null then 'en' end], null),
        thread.theme, array(select lead_code from thread_lead where thread_id = thread.id order by lead_code),
        author.sector_code, (select slug from community where community.id = thread.community_id),
        synthesis.revised_at, ${synthesisWords}
      from synthesis
      join synthesis_version said on said.thread_id = synthesis.thread_id and said.version = synthesis.version
      join thread on thread.id = synthesis.thread_id
      join account author on author.id = said.author_id
      where ${which}
      on conflict (thread_id) where kind = 'synthesis' do update set langs = excluded.langs, theme = excluded.theme,
        leads = excluded.leads, author_id = excluded.author_id, sector_code = excluded.sector_code,
        community = excluded.community, published_at = excluded.published_at, words = excluded.words`);
  }

  /** Messages that no document stands for yet: the greatest number written, and those after it, up to `count`. */
  async unwritten(reader: Reader, count: number): Promise<{ after: string; last: string } | undefined> {
    const row = await reader.one<{ after: string; last: string | null }>(sql`
      select after, (select max(id) from (
        select id from post where id > after and (state <> 'removed' or number = 1) order by id limit ${count}) as next) as last
      from (select coalesce(max(post_id), 0) as after from search_document) as known`);
    return row?.last ? { after: row.after, last: row.last } : undefined;
  }

  private async writeWords(tx: Tx, which: Sql): Promise<void> {
    await tx.rows(sql`
      insert into search_word (word, folded)
      select distinct word, search_fold(word) from (
        select thread.title as words from post join thread on thread.id = post.thread_id
        where post.number = 1 and ${which}
        union all select author.name from account author
        where author.id in (select post.author_id from post join thread on thread.id = post.thread_id where ${which})
      ) as said, regexp_split_to_table(search_clean(words), ' ') as word
      where length(word) between 4 and 40
      on conflict (word) do nothing`);
  }
}
