export { SearchFeed } from './documents/search-feed.js';
export { SearchRebuild } from './documents/search-rebuild.js';
export { MAX_QUERY_CHARACTERS, parseQuery } from './query/parse-query.js';
export { SearchService } from './query/search.service.js';
export {
  SEARCH_KINDS,
  type SearchKind,
  type SearchQuery,
  searchQuerySchema,
} from './query/search-query.schema.js';
export {
  type Count,
  FACETS,
  type Facet,
  type FacetValue,
  type Hit,
  type SearchResult,
} from './query/search-result.js';
export { SearchModule, searchEntities, searchJobs, searchListeners } from './search.module.js';
