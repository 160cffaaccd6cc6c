import {
  ChartersService,
  CommunitiesService,
  communityPath,
  MembershipsService,
  SecretLinks,
} from '@forum/communities';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  fieldSentences,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { MembershipBox } from '../overview/membership-box.partial.js';
import { joined, joinInput } from './join-form.js';
import { LinkPage } from './link.page.js';

/** Coming by a secret link. */
@Controller('communautes/lien/:token')
export class LinkController {
  constructor(
    private readonly links: SecretLinks,
    private readonly charters: ChartersService,
    private readonly memberships: MembershipsService,
    private readonly communities: CommunitiesService,
  ) {}

  /** @throws NotFound for a link that is wrong or was closed */
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<View | Redirect> {
    return this.page(viewer, token);
  }

  @Post()
  async join(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const { actor, locale } = viewer;
    const { slug } = await this.links.doorOf(actor, token);
    const input = { ...joinInput(body), key: token };
    const entry = { locale, source: 'web' } as const;
    const outcome = await submitted(() => this.memberships.join(actor, slug, input, entry));
    if (!outcome.ok) return this.page(viewer, token, { body, problems: outcome.problems });
    // Whoever only asked may not know of a hidden one without the link.
    const seen = await this.communities.find(actor, slug).catch(() => null);
    return seen ? joined(seen) : redirect(`/communautes/lien/${token}`, { done: 'community-asked' });
  }

  private async page(
    viewer: Viewer,
    token: string,
    typed?: { body: FormBody; problems: FieldProblems },
  ): Promise<View | Redirect> {
    const community = await this.links.doorOf(viewer.actor, token);
    if (community.standing?.state === 'active') return redirect(communityPath(community), { status: 302 });
    const charter = await this.charters.current(community);
    const box = MembershipBox({
      viewer,
      community,
      secret: token,
      typed: { message: textOf(typed?.body, 'message') },
      errors: fieldSentences(typed?.problems ?? {}, viewer.locale),
    });
    const props = { community, charter, box, hasErrors: typed !== undefined };
    return view(LinkPage, props, typed ? { status: 422 } : {});
  }
}
