import { CommunitiesService, MembersRepository } from '@forum/communities';
import { NetworkService } from '@forum/network';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { CommunityShell } from '../frame/community-shell.js';
import { MembersPage } from './members.page.js';

const PEOPLE = 60;

@Controller('communautes/:slug/membres')
export class MembersController {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly members: MembersRepository,
    private readonly shell: CommunityShell,
    private readonly network: NetworkService,
  ) {}

  /** @throws Forbidden for whoever is not a member */
  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<View> {
    const { actor, locale, timeZone } = viewer;
    const community = await this.communities.find(actor, slug);
    const cursor = typeof query.cursor === 'string' ? query.cursor : undefined;
    const { sectors } = this.network;
    const sector = sectors.find(({ code }) => code === query.sector)?.code;
    const { items, next } = await this.members.list(actor, community, { sector, cursor, limit: PEOPLE });
    return view(MembersPage, {
      frame: await this.shell.frame(viewer, community, 'membres'),
      members: items.map((member) => ({
        ...member,
        sectorLabel: sectors.find(({ code }) => code === member.sector)?.label[locale] ?? null,
      })),
      next,
      beyondFirst: cursor !== undefined,
      timeZone,
      sector: sector ?? '',
      sectors: sectors.map(({ code, label }) => ({ value: code, label: label[locale] })),
    });
  }
}
