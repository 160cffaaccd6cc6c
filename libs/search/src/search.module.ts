import { defineJob, type FactListener, type JobDefinition, onFact } from '@forum/kernel';
import { Module } from '@nestjs/common';
import { AsideDocuments } from './documents/aside-documents.js';
import { DocumentWriter } from './documents/document-writer.js';
import { PlaceDocuments } from './documents/place-documents.js';
import { RegisterDocuments } from './documents/register-documents.js';
import { SearchDocumentEntity } from './documents/search-document.entity.js';
import { REBUILD, SEARCHED_FACTS, SearchFeed } from './documents/search-feed.js';
import { SearchRebuild } from './documents/search-rebuild.js';
import { CardsRepository } from './query/cards.repository.js';
import { DidYouMean } from './query/did-you-mean.js';
import { QueryPlanner } from './query/query-planner.js';
import { SearchRepository } from './query/search.repository.js';
import { SearchService } from './query/search.service.js';
import { SearchLexemeEntity, SearchWordEntity } from './words/search-word.entity.js';
import { Suggestions } from './words/suggestions.js';
import { WordCounts } from './words/word-counts.js';

export const searchEntities = [SearchDocumentEntity, SearchWordEntity, SearchLexemeEntity];

/** A rebuild may be long; whatever it has written stays, and the next call goes on from there. */
export const searchJobs: readonly JobDefinition[] = [
  defineJob({
    name: REBUILD,
    service: SearchRebuild,
    queue: { policy: 'short', expireInSeconds: 6 * 3_600 },
    run: (rebuild) => rebuild.run(),
  }),
  defineJob({
    name: 'search.catch-up',
    service: SearchFeed,
    queue: { policy: 'short', retryLimit: 0 },
    run: (feed) => feed.catchUp(),
  }),
  defineJob({ name: 'search.sweep', service: WordCounts, run: (counts) => counts.refresh() }),
];

/** A fact is only the signal: what is read are all facts since the last time, in their order. */
export const searchListeners: readonly FactListener[] = SEARCHED_FACTS.map((kind) =>
  onFact(kind, SearchFeed, (feed) => feed.advance()),
);

const services = [
  DocumentWriter,
  AsideDocuments,
  PlaceDocuments,
  RegisterDocuments,
  SearchFeed,
  SearchRebuild,
  WordCounts,
  Suggestions,
  QueryPlanner,
  SearchRepository,
  CardsRepository,
  DidYouMean,
  SearchService,
];

@Module({ providers: services, exports: services })
export class SearchModule {}
