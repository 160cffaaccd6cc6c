import { CONFIG, type Config, decodeCursor, encodeCursor, Invalid, parse } from '@forum/kernel';
import { type Hit, SEARCH_KINDS, SearchService, searchQuerySchema } from '@forum/search';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { Describe } from '../api/index.js';
import { CurrentViewer, type Viewer } from '../http/index.js';

const hitAnswer = z.object({
  kind: z.enum(SEARCH_KINDS),
  id: z.string().meta({
    description:
      'Of the thread, post or library entry; a lead’s code; the slug of a term, community or event.',
  }),
  title: z.string(),
  excerptHtml: z.string().meta({ description: 'Escaped text whose only markup is <mark>.' }),
  url: z.url(),
  score: z.number().meta({ description: 'Compares hits of one answer; nothing else.' }),
});

const counted = {
  count: z.number().int().meta({ description: 'Exact up to 1,000.' }),
  more: z.boolean().meta({ description: 'There are more than `count`.' }),
};
const facet = z.array(z.object({ value: z.string(), ...counted }));

const searchAnswer = z.object({
  items: z.array(hitAnswer),
  next: z.string().nullable().meta({ description: 'Where the next page begins; give it as `cursor`.' }),
  page: z.number().int(),
  pages: z.number().int(),
  total: z.object(counted),
  facets: z.object({ kind: facet, theme: facet, lead: facet, community: facet, sector: facet, lang: facet }),
  relaxed: z.boolean().meta({ description: 'Nothing holds all the words: these hold some.' }),
  suggestion: z.string().nullable(),
  problem: z
    .enum(['empty', 'too-long', 'only-excluded'])
    .nullable()
    .meta({ description: 'Why nothing was looked for.' }),
});

const apiQuery = searchQuerySchema.extend({ cursor: z.string().max(200).optional() });

/** @throws Invalid */
function pageIn(cursor: string): number {
  const page = searchQuerySchema.shape.page.safeParse(decodeCursor(cursor, 1)[0]);
  if (!page.success) throw Invalid.field('cursor', 'bad-cursor');
  return page.data;
}

/** Search, for programs: what the caller may see. */
@Controller('api/v1/search')
export class SearchApi {
  constructor(
    private readonly search: SearchService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({
    summary: 'Search what the caller may see',
    query: apiQuery,
    answer: searchAnswer,
    open: true,
  })
  async list(@CurrentViewer() viewer: Viewer, @Query() asked: unknown) {
    const { cursor, ...query } = parse(apiQuery, asked);
    const page = cursor === undefined ? query.page : pageIn(cursor);
    const { hits, ...result } = await this.search.find({ ...query, page }, viewer);
    const next = page < result.pages ? encodeCursor([page + 1]) : null;
    return { items: hits.map((hit) => this.json(hit, viewer)), next, ...result };
  }

  private json(
    { kind, id, title, excerptHtml, path, score }: Hit,
    { locale }: Viewer,
  ): z.input<typeof hitAnswer> {
    const shown = typeof title === 'string' ? title : title[locale];
    return { kind, id, title: shown, excerptHtml, url: `${this.config.baseUrl}${path}`, score };
  }
}
