import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { MAX_QUERY_CHARACTERS, SearchService } from '@forum/search';
import { Controller, Get, Query } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../http/index.js';
import { readSearch } from './read-search.js';
import { SearchPage } from './search.page.js';
import { SearchLabels } from './search-labels.js';
import { shownFacets, shownHit } from './shown-results.js';

/** One page for looking through everything that one may read. */
@Controller('recherche')
export class SearchController {
  constructor(
    private readonly search: SearchService,
    private readonly labels: SearchLabels,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Query() asked: Readonly<Record<string, unknown>>,
  ): Promise<View> {
    const query = readSearch(asked);
    const { locale, timeZone } = viewer;
    const result = await this.search.find(query, viewer);
    const slugs = [...result.facets.community.map(({ value }) => value), query.community ?? ''];
    const showing = {
      locale,
      timeZone,
      now: this.clock.now(),
      sectors: this.network.sectors,
      ...(await this.labels.of(viewer.actor, slugs)),
    };
    return view(SearchPage, {
      query: { ...query, q: query.q.slice(0, MAX_QUERY_CHARACTERS) },
      asked: query.q !== '',
      result: { ...result, hits: result.hits.map((hit) => shownHit(hit, showing)) },
      facets: shownFacets(query, result, showing),
    });
  }
}
