import type { SearchQuery } from '@forum/search';

/** On pages, `lang` is the reader's own language: the one that messages are written in has another name. */
export const addressName = (name: string) => (name === 'lang' ? 'langue' : name);

/** The address of a search; another narrowing begins at its first page. `undefined` removes. */
export function searchPath(query: SearchQuery, changes: Partial<SearchQuery> = {}): string {
  const { page, ...rest } = { ...query, page: 1, ...changes };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined && value !== '') parameters.set(addressName(name), String(value));
  }
  if (page > 1) parameters.set('page', String(page));
  return `/recherche?${parameters}`;
}
