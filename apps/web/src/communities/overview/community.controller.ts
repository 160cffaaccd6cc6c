import {
  type Community,
  canCommunity,
  communityPath,
  MembershipsService,
  ProposalDecisions,
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
import { joined, joinInput } from '../doors/join-form.js';
import { CommunityShell } from '../frame/community-shell.js';
import { ProposalDecision } from '../proposals/proposal-decision.partial.js';
import { CommunityPage } from './community.page.js';
import { CommunityView } from './community-view.js';
import { MembershipBox } from './membership-box.partial.js';

interface Typed {
  readonly body: FormBody;
  readonly problems: FieldProblems;
}

/** One community: reading it, coming in, leaving. */
@Controller('communautes/:slug')
export class CommunityController {
  constructor(
    private readonly contents: CommunityView,
    private readonly shell: CommunityShell,
    private readonly memberships: MembershipsService,
    private readonly proposals: ProposalDecisions,
  ) {}

  /** One that was merged into another continues there, for whoever may know of both. */
  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View | Redirect> {
    const community = await this.contents.communities.find(viewer.actor, slug);
    if (community.mergedInto !== null) {
      const into = await this.contents.communities.find(viewer.actor, community.mergedInto);
      return redirect(communityPath(into), { status: 301 });
    }
    return this.page(viewer, community);
  }

  @Post('adhesion')
  async join(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const { actor, locale } = viewer;
    const entry = { locale, source: 'web' } as const;
    const outcome = await submitted(() => this.memberships.join(actor, slug, joinInput(body), entry));
    if (!outcome.ok) {
      const community = await this.contents.communities.find(actor, slug);
      return this.page(viewer, community, { body, problems: outcome.problems });
    }
    return joined(await this.contents.communities.find(actor, slug));
  }

  @Post('depart')
  async leave(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Redirect> {
    await this.memberships.leave(viewer.actor, slug);
    const stays = await this.contents.communities.find(viewer.actor, slug).catch(() => null);
    return redirect(stays ? communityPath(stays) : '/communautes', { done: 'community-left' });
  }

  /** An administrator lets a proposal begin, or refuses it and says why. */
  @Post('proposition')
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    if (textOf(body, 'decision') === 'open') {
      await this.proposals.open(viewer.actor, slug);
      return redirect(communityPath({ slug }), { done: 'community-opened' });
    }
    const input = { reason: textOf(body, 'reason') };
    const outcome = await submitted(() => this.proposals.refuse(viewer.actor, slug, input));
    if (outcome.ok) return redirect('/communautes', { done: 'proposal-refused' });
    const community = await this.contents.communities.find(viewer.actor, slug);
    return this.page(viewer, community, { body, problems: outcome.problems });
  }

  private async page(viewer: Viewer, community: Community, typed?: Typed): Promise<View> {
    const [contents, frame, own, parts, boxes] = await Promise.all([
      this.contents.of(viewer, community),
      this.shell.frame(viewer, community, ''),
      this.shell.own(viewer, community),
      this.shell.parts(viewer, community),
      this.shell.boxes(viewer, community),
    ]);
    const box = MembershipBox({
      viewer,
      community,
      own,
      typed: { message: textOf(typed?.body, 'message') },
      errors: fieldSentences(typed?.problems ?? {}, viewer.locale),
    });
    const decision =
      community.state === 'proposed' && canCommunity(viewer.actor, 'decide', community)
        ? ProposalDecision({
            viewer,
            community,
            reason: textOf(typed?.body, 'reason'),
            errors: fieldSentences(typed?.problems ?? {}, viewer.locale),
          })
        : null;
    const props = { decision, ...contents, frame, parts, boxes, box, hasErrors: typed !== undefined };
    return view(CommunityPage, props, typed ? { status: 422 } : {});
  }
}
