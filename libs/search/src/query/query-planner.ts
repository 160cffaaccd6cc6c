import { glossaryVisibleTo } from '@forum/glossary';
import { type Actor, actorParameters } from '@forum/identity';
import sql, { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Clause, ParsedQuery } from './parse-query.js';
import type { SearchQuery } from './search-query.schema.js';
import { type BilingualTerm, type Expanded, expand } from './synonyms.js';

/** A query in the language of PostgreSQL's text search: made of lexemes that PostgreSQL itself gave. */
export interface Plan {
  /** What ranks and highlights. */
  readonly words: string;
  /** What selects: the same, with the facets that narrow it. */
  readonly selection: string;
  /** How many documents it is likely to select. */
  readonly documents: number;
}

interface Analysed {
  readonly query: string;
  readonly stop: boolean;
  /** Of all documents, those in which it is likely to stand: 0 to 1. */
  readonly share: number;
}

interface Analysis {
  readonly parts: ReadonlyMap<string, Analysed>;
  /** All documents. */
  readonly size: number;
}

const both = (parts: readonly string[], sign: '&' | '|') =>
  parts.map((part) => `(${part})`).join(` ${sign} `);
const textOf = ({ words }: Clause) => words.join(' ');

/** Turns words into stems of both languages, with the glossary's synonyms, and weighs how common they are. */
@Injectable()
export class QueryPlanner {
  constructor(private readonly database: Database) {}

  /** @returns the plans for all of the words and for any of them; nothing when no word is left to look for */
  async plan(
    { wanted, excluded }: ParsedQuery,
    filter: SearchQuery,
    actor: Actor,
  ): Promise<{ all: Plan; any: Plan } | undefined> {
    const expanded = expand(wanted, await this.terms(actor));
    const texts = [...wanted, ...excluded].map(textOf).concat(expanded.flatMap(({ instead }) => instead));
    const analysis = await this.analyse([...new Set(texts)], filter);
    const parts = partsOf(expanded, analysis);
    if (parts.length === 0) return undefined;
    const barred = excluded.flatMap((clause) => analysis.parts.get(textOf(clause))?.query || []);
    const shares = parts.map(({ share }) => share);
    const queries = parts.map(({ query }) => query);
    const expected = facetShare(analysis) * analysis.size;
    return {
      all: planOf(both(queries, '&'), {
        barred,
        filter,
        documents: expected * shares.reduce((a, b) => a * b, 1),
      }),
      any: planOf(both(queries, '|'), {
        barred,
        filter,
        documents:
          expected *
          Math.min(
            1,
            shares.reduce((a, b) => a + b, 0),
          ),
      }),
    };
  }

  private terms(actor: Actor): Promise<BilingualTerm[]> {
    return this.database.reader.rows<BilingualTerm>(sql`
      select term_fr as fr, term_en as en from glossary_term where ${glossaryVisibleTo(actorParameters(actor))}`);
  }

  private async analyse(texts: readonly string[], filter: SearchQuery): Promise<Analysis> {
    const rows = await this.database.reader.rows<Analysed & { words: string; size: number }>(sql`
      select words, query::text as query, stop, size, least(1, coalesce((
          select sum(documents) from search_lexeme where lexeme = any(stems)), 0) / size) as share
      from (select greatest(1, reltuples) as size from pg_class where oid = 'search_document'::regclass) as known,
        lateral (
          select words, search_phrase(words) as query,
            numnode(phraseto_tsquery('pg_catalog.french', words)) = 0
              or numnode(phraseto_tsquery('pg_catalog.english', words)) = 0 as stop,
            array(select distinct found[1] from regexp_matches(search_phrase(words)::text, '''([^'']+)''', 'g') found) as stems
          from unnest(${texts}::text[]) as words
          union all select facet, null, false, array[facet] from unnest(${facetsOf(filter)}::text[]) as facet
        ) as asked`);
    return {
      parts: new Map(rows.map((row) => [row.words, { ...row, query: once(row.query ?? '') }])),
      size: rows[0]?.size ?? 0,
    };
  }
}

/** One part per word or phrase. Words that say nothing (« les », "the") are left out, unless there are no others. */
function partsOf(expanded: readonly Expanded[], analysis: Analysis): Analysed[] {
  const parts = expanded.map((one) => partOf(one, analysis)).filter(({ query }) => query !== '');
  const telling = parts.filter(({ stop }) => !stop);
  return telling.length > 0 ? telling : parts;
}

function partOf({ all, instead }: Expanded, analysis: Analysis): Analysed {
  const found = all
    .flatMap((clause) => analysis.parts.get(textOf(clause)) ?? [])
    .filter(({ query }) => query !== '');
  const telling = found.filter(({ stop }) => !stop);
  const kept = telling.length > 0 ? telling : found;
  const synonyms = instead
    .flatMap((text) => analysis.parts.get(text) ?? [])
    .filter(({ query }) => query !== '');
  const own = both(
    kept.map(({ query }) => query),
    '&',
  );
  const query = both(
    [own, ...synonyms.map((synonym) => synonym.query)].filter((text) => text !== ''),
    '|',
  );
  const share = [
    kept.reduce((product, one) => product * one.share, 1),
    ...synonyms.map((one) => one.share / 4),
  ];
  return { query, stop: telling.length === 0 && instead.length === 0, share: Math.max(...share) };
}

/** The stems of a word in two languages are often one: asked once. */
function once(query: string): string {
  const isOneWord = /^'[^']*'(?: \| '[^']*')*$/.test(query);
  return isOneWord ? [...new Set(query.split(' | '))].join(' | ') : query;
}

function facetsOf({ kind, theme, lead, community, sector, lang }: SearchQuery): string[] {
  const facets = { kind, theme, lead, community, sector, lang };
  return Object.entries(facets).flatMap(([facet, value]) => (value === undefined ? [] : `${facet}:${value}`));
}

function facetShare(analysis: Analysis): number {
  return [...analysis.parts]
    .filter(([words]) => words.includes(':'))
    .reduce((product, [, { share }]) => product * share, 1);
}

function planOf(
  words: string,
  { barred, filter, documents }: { barred: readonly string[]; filter: SearchQuery; documents: number },
): Plan {
  const asked = [`(${words})`, ...barred.map((part) => `!(${part})`)].join(' & ');
  const facets = facetsOf(filter).map((facet) => `'${facet}'`);
  return { words: asked, selection: [`(${asked})`, ...facets].join(' & '), documents };
}
