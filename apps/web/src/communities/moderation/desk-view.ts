import { CommunitiesService, canCommunity, MembersRepository, SecretLinks } from '@forum/communities';
import { Forbidden } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { type FieldProblems, fieldSentences, type View, type Viewer, view } from '../../http/index.js';
import { CommunityShell } from '../frame/community-shell.js';
import { CommunityModerationPage } from './community-moderation.page.js';

const SHOWN = 100;

interface Shown {
  readonly made?: string;
  readonly refused?: { readonly accountId: string; readonly reason: string };
  readonly problems?: FieldProblems;
}

/** What the desk of a community shows. */
@Injectable()
export class DeskView {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly members: MembersRepository,
    private readonly links: SecretLinks,
    private readonly shell: CommunityShell,
    private readonly network: NetworkService,
  ) {}

  /** @throws NotFound, Forbidden */
  async of(viewer: Viewer, slug: string, { made, refused, problems }: Shown = {}): Promise<View> {
    const { actor, locale, timeZone } = viewer;
    const community = await this.communities.find(actor, slug);
    if (!canCommunity(actor, 'decide-requests', community)) throw new Forbidden();
    const [requests, banned, links] = await Promise.all([
      this.members.list(actor, community, { state: 'requested', limit: SHOWN }),
      this.members.list(actor, community, { state: 'banned', limit: SHOWN }),
      community.visibility === 'public' ? null : this.links.list(actor, community),
    ]);
    const props = {
      frame: await this.shell.frame(viewer, community, 'moderation'),
      requests: requests.items.map((request) => ({
        ...request,
        sectorLabel: this.network.sectors.find(({ code }) => code === request.sector)?.label[locale] ?? null,
      })),
      banned: banned.items,
      links,
      made: made ?? null,
      timeZone,
      refused: refused ?? null,
      errors: fieldSentences(problems ?? {}, locale),
    };
    return view(CommunityModerationPage, props, problems ? { status: 422 } : {});
  }
}
