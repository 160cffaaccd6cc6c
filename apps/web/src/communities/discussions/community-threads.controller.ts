import { CommunitiesService, canCommunity } from '@forum/communities';
import { Forbidden } from '@forum/kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { ListedThreads } from '../../register/threads/listed-threads.js';
import { CommunityShell } from '../frame/community-shell.js';
import { CommunityThreadsPage } from './community-threads.page.js';

@Controller('communautes/:slug/discussions')
export class CommunityThreadsController {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly threads: ListedThreads,
    private readonly shell: CommunityShell,
  ) {}

  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('cursor') asked: unknown,
  ): Promise<View> {
    const community = await this.communities.find(viewer.actor, slug);
    if (!canCommunity(viewer.actor, 'read-contents', community)) throw new Forbidden('inside-only');
    const cursor = typeof asked === 'string' ? asked : undefined;
    const { items, next } = await this.threads.list(viewer, { community: slug, sort: 'active', cursor });
    return view(CommunityThreadsPage, {
      frame: await this.shell.frame(viewer, community, 'discussions'),
      threads: items,
      next,
      beyondFirst: cursor !== undefined,
      mayOpen: canCommunity(viewer.actor, 'open-thread', community),
    });
  }
}
