import { COMMUNITY_STATES, CommunitiesService, type CommunityState } from '@forum/communities';
import { isSignedIn } from '@forum/identity';
import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Controller, Get, Query } from '@nestjs/common';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import { CurrentViewer, type View, type Viewer, view } from '../../http/index.js';
import { CommunitiesPage } from './communities.page.js';

type ListQuery = Readonly<Record<string, unknown>>;

/** All communities. */
@Controller('communautes')
export class CommunitiesController {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly register: RegisterDirectory,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ListQuery): Promise<View> {
    const { actor, locale } = viewer;
    const { themes } = await this.register.current();
    const choice = {
      state: stateIn(query),
      mine: query.mien === '1' && isSignedIn(actor),
      theme: themes.find(({ number }) => String(number) === query.theme)?.number ?? null,
    };
    const cursor = typeof query.cursor === 'string' ? query.cursor : undefined;
    const { page, community } = this.network.settings;
    const [{ items, next }, counts] = await Promise.all([
      this.communities.list(actor, {
        state: choice.state ?? undefined,
        theme: choice.theme ?? undefined,
        mine: choice.mine,
        cursor,
        limit: page.threads,
      }),
      this.communities.counts(actor),
    ]);
    return view(CommunitiesPage, {
      communities: items,
      next,
      beyondFirst: cursor !== undefined,
      counts,
      choice,
      themes: themes.map(({ number, title }) => ({ number, title: title[locale] })),
      showing: { locale, now: this.clock.now(), trialDays: community.trialDays },
      dormantAfterDays: community.dormantAfterDays,
      mayPropose: true,
    });
  }
}

function stateIn(query: ListQuery): CommunityState | null {
  return COMMUNITY_STATES.find((state) => state === query.etat) ?? null;
}
