import type { Locale } from '@forum/i18n';
import type { SafeHtml } from '@forum/markup';
import type { Bilingual } from '@forum/network';
import type { SearchKind } from './search-query.schema.js';

/** A count, or a floor under it: exact counting stops where a reader stops caring. */
export interface Count {
  readonly count: number;
  readonly more: boolean;
}

export interface FacetValue extends Count {
  readonly value: string;
}

export const FACETS = ['kind', 'theme', 'lead', 'community', 'sector', 'lang'] as const;
export type Facet = (typeof FACETS)[number];

export interface Hit {
  readonly kind: SearchKind;
  /** The number of a thread, a post or an entry of a library; a lead's code; the slug of a term, a community or an event. */
  readonly id: string;
  readonly title: string | Bilingual;
  readonly lang: Locale | null;
  readonly excerptHtml: SafeHtml;
  /** Path on this site. */
  readonly path: string;
  /** Compares hits of one search with each other; nothing else. */
  readonly score: number;
  readonly theme: number | null;
  readonly leads: readonly string[];
  /** The number of a message in its discussion, and how many it has. */
  readonly place: { readonly number: number; readonly of: number } | null;
  readonly author: { readonly name: string | null; readonly sector: string | null } | null;
  readonly publishedAt: Date | null;
  /** The name of the community in which it is held. */
  readonly community: string | null;
}

export interface SearchResult {
  readonly total: Count;
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  readonly hits: readonly Hit[];
  readonly page: number;
  readonly pages: number;
  /** Nothing holds all the words: these hold some of them. */
  readonly relaxed: boolean;
  /** What was perhaps meant, and finds something. */
  readonly suggestion: string | null;
  /** Why nothing was looked for. */
  readonly problem: 'empty' | 'too-long' | 'only-excluded' | null;
}

export function noResult(problem: SearchResult['problem']): SearchResult {
  const facets = { kind: [], theme: [], lead: [], community: [], sector: [], lang: [] };
  const total = { count: 0, more: false };
  return { total, facets, hits: [], page: 1, pages: 0, relaxed: false, suggestion: null, problem };
}
