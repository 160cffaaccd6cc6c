import {
  ChartersService,
  CommunitiesService,
  CommunitySettingsService,
  ProposalsService,
  proposeSchema,
  settingsSchema,
} from '@forum/communities';
import { CONFIG, type Config, parse } from '@forum/kernel';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Patch, Post, Query } from '@nestjs/common';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';
import {
  communitiesPage,
  communitiesQuery,
  communityAnswer,
  communityJson,
} from './communities.api.schemas.js';

/** Communities, for programs. */
@Controller('api/v1/communities')
export class CommunitiesApi {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly settings: CommunitySettingsService,
    private readonly proposals: ProposalsService,
    private readonly charters: ChartersService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({
    summary: 'Communities that the caller may know of; their own first',
    query: communitiesQuery,
    answer: communitiesPage,
    open: true,
  })
  async list(@CurrentViewer() viewer: Viewer, @Query() query: unknown) {
    const { items, next } = await this.communities.list(viewer.actor, parse(communitiesQuery, query));
    const charters = await this.charters.texts(items.map(({ id }) => id));
    const { baseUrl } = this.config;
    return {
      items: items.map((one) => communityJson(one, { charter: charters.get(one.id) ?? null, baseUrl })),
      next,
    };
  }

  @Post()
  @HttpCode(201)
  @Describe({
    summary:
      'Propose a community; an administrator’s is active at once, under the account whose address `owner` gives. Honours Idempotency-Key',
    body: proposeSchema,
    answer: communityAnswer,
    status: 201,
  })
  async propose(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Headers('idempotency-key') key: string | undefined,
  ) {
    const { actor, locale } = viewer;
    return this.one(viewer, await this.proposals.propose(actor, body, { locale, key: key ?? null }));
  }

  @Get(':slug')
  @Describe({ summary: 'One community', answer: communityAnswer, open: true })
  show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string) {
    return this.one(viewer, slug);
  }

  @Patch(':slug')
  @Describe({
    summary: 'Change what a community says of itself, its doors or its charter; for its owners',
    body: settingsSchema,
    answer: communityAnswer,
  })
  async change(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string, @Body() body: unknown) {
    await this.settings.change(viewer.actor, slug, body);
    return this.one(viewer, slug);
  }

  private async one({ actor }: Viewer, slug: string) {
    const community = await this.communities.find(actor, slug);
    const charters = await this.charters.texts([community.id]);
    const { baseUrl } = this.config;
    return communityJson(community, { charter: charters.get(community.id) ?? null, baseUrl });
  }
}
