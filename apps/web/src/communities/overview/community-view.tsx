import {
  ChartersService,
  CommunitiesService,
  type Community,
  canCommunity,
  communityPath,
  MembersRepository,
} from '@forum/communities';
import { isSignedIn } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../http/index.js';
import { ListedThreads } from '../../register/threads/listed-threads.js';
import { say } from '../messages.js';
import type { CommunityPageProps } from './community.page.js';

const SHOWN_THREADS = 6;

type Contents = Omit<CommunityPageProps, 'shell' | 'frame' | 'box' | 'parts' | 'boxes' | 'hasErrors'>;

/** What a community's page shows of its inside, in a constant number of queries. */
@Injectable()
export class CommunityView {
  constructor(
    readonly communities: CommunitiesService,
    private readonly members: MembersRepository,
    private readonly charters: ChartersService,
    private readonly threads: ListedThreads,
    private readonly network: NetworkService,
  ) {}

  async of(viewer: Viewer, community: Community): Promise<Contents> {
    const { actor, timeZone } = viewer;
    const mayRead = canCommunity(actor, 'read-contents', community);
    const [charter, threads, sectors, team] = await Promise.all([
      this.charters.current(community),
      mayRead ? this.latest(viewer, community) : [],
      this.sectors(viewer, community),
      this.team(viewer, community),
    ]);
    return {
      mayRead,
      mayOpen: canCommunity(actor, 'open-thread', community),
      threads,
      sectors,
      team,
      profiles: isSignedIn(actor),
      maySeeMembers: canCommunity(actor, 'see-members', community),
      charter,
      timeZone,
      canonical: this.threads.addressOf(communityPath(community)),
    };
  }

  private async latest(viewer: Viewer, { slug }: Community) {
    const wanted = { community: slug, sort: 'active', limit: SHOWN_THREADS } as const;
    return (await this.threads.list(viewer, wanted)).items;
  }

  private async sectors({ actor, locale }: Viewer, community: Community) {
    const counted = await this.members.sectors(actor, community);
    return counted.map(({ code, count }) => ({
      label: this.sectorLabel(code, locale) ?? say(locale)('members.unknown'),
      count,
    }));
  }

  private async team({ actor, locale }: Viewer, community: Community) {
    const team = await this.members.team(actor, community);
    return team.map(({ id, name, role, sector }) => ({
      ...{ id, name, role },
      sectorLabel: this.sectorLabel(sector, locale),
    }));
  }

  private sectorLabel(code: string | null, locale: Viewer['locale']): string | null {
    return this.network.sectors.find((one) => one.code === code)?.label[locale] ?? null;
  }
}
