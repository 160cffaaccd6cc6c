import { type SearchQuery, searchQuerySchema } from '@forum/search';
import { addressName } from './search-address.js';

/** What an address asks. A narrowing that is not understood narrows nothing: an old or mistyped link still searches. */
export function readSearch(query: Readonly<Record<string, unknown>>): SearchQuery {
  const kept: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(searchQuerySchema.shape)) {
    const given = query[addressName(name)];
    const value: unknown = Array.isArray(given) ? given[0] : given;
    if (typeof value === 'string' && value !== '' && schema.safeParse(value).success) kept[name] = value;
  }
  return searchQuerySchema.parse(kept);
}
