import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** What is searched, the words that are suggested, and the place where each bulk listener of facts stands. */
export class Search1700000010000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(factCursors);
    await runner.query(configurations);
    await runner.query(functions);
    await runner.query(tables);
  }
}

const factCursors = `
  create table fact_cursor (
    name text primary key,
    -- The last fact read: its transaction, then its number.
    xid bigint not null default 0,
    fact_id bigint not null default 0
  );
  create index fact_order on fact (xid, id);
`;

/** Only for excerpts: there, a word is compared without its accents. */
const configurations = `
  create text search configuration search_fr (copy = pg_catalog.french);
  alter text search configuration search_fr alter mapping for word with unaccent, french_stem;
  create text search configuration search_en (copy = pg_catalog.english);
  alter text search configuration search_en alter mapping for word with unaccent, english_stem;
`;

/**
 * A word is indexed and asked as the union of fold(stem(word)) and stem(fold(word)): French endings are stemmed by their
 * accents, so either alone keeps « évaluées » and « evaluer » apart. All that is not a letter or a figure separates words.
 */
const functions = `
  create function search_fold(words text) returns text language sql immutable parallel safe as $$
    select replace(replace(translate(words,
      'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸ',
      'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY'), 'œ', 'oe'), 'æ', 'ae')
  $$;
  create function search_clean(words text) returns text language sql immutable parallel safe as $$
    select regexp_replace(lower(words), '[^[:alnum:]]+', ' ', 'g')
  $$;
  create function search_plain(html text) returns text language sql immutable parallel safe as $$
    select replace(replace(replace(replace(replace(
      regexp_replace(html, '<[^>]*>', ' ', 'g'), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&amp;', '&')
  $$;
  create function search_stems(configuration regconfig, words text) returns tsvector
    language sql immutable parallel safe as $$
    select (search_fold(to_tsvector(configuration, words)::text) || ' '
      || to_tsvector(configuration, search_fold(words))::text)::tsvector
  $$;
  create function search_vector(lang text, words text) returns tsvector language sql immutable parallel safe as $$
    select search_stems(case lang when 'en' then 'pg_catalog.english'::regconfig else 'pg_catalog.french'::regconfig end,
      search_clean(left(words, 100000)))
  $$;
  create function search_phrase_in(configuration regconfig, words text) returns tsquery
    language sql immutable parallel safe as $$
    select search_fold(phraseto_tsquery(configuration, words)::text)::tsquery
      || phraseto_tsquery(configuration, search_fold(words))
  $$;
  create function search_phrase(words text) returns tsquery language sql immutable parallel safe as $$
    select search_phrase_in('pg_catalog.french', search_clean(words))
      || search_phrase_in('pg_catalog.english', search_clean(words))
      || phraseto_tsquery('pg_catalog.simple', search_fold(search_clean(words)))
  $$;
`;

const tables = `
  create table search_document (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('thread', 'post', 'lead', 'glossary')),
    -- A message, or the opening of the discussion that the document stands for.
    post_id bigint unique references post (id) on delete cascade,
    thread_id bigint references thread (id) on delete cascade,
    lead_code text unique references lead (code) on delete cascade,
    term_id bigint unique references glossary_term (id) on delete cascade,
    author_id bigint references account (id) on delete cascade,
    langs text[] not null check (langs <@ array['fr', 'en'] and cardinality(langs) > 0),
    theme smallint references theme (number),
    leads text[] not null default '{}',
    sector_code text references sector (code) on update cascade,
    published_at timestamptz not null,
    -- Titles weigh A, names C, text D; facets are lexemes such as 'theme:2', which no typed word can be.
    words tsvector not null,
    check (num_nonnulls(post_id, lead_code, term_id) = 1),
    check ((post_id is null) = (thread_id is null)),
    check ((kind in ('thread', 'post')) = (post_id is not null)),
    check ((kind = 'lead') = (lead_code is not null))
  );
  create index search_document_words on search_document using gin (words);
  create index search_document_newest on search_document (published_at desc, id desc);
  create index search_document_author on search_document (author_id);
  create index search_document_thread on search_document (thread_id);
  create table search_lexeme (
    lexeme text primary key,
    documents integer not null check (documents > 0)
  );
  create table search_word (
    word text primary key,
    folded text not null
  );
  create index search_word_like on search_word using gin (folded gin_trgm_ops);
`;
