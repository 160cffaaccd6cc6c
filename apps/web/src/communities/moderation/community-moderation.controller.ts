import { AdmissionsService, communityPath, SecretLinks } from '@forum/communities';
import { CONFIG, type Config } from '@forum/kernel';
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
} from '../../http/index.js';
import { DeskView } from './desk-view.js';

/** Who comes in, and who may not: for a community's moderators. */
@Controller('communautes/:slug')
export class CommunityModerationController {
  constructor(
    private readonly desk: DeskView,
    private readonly admissions: AdmissionsService,
    private readonly links: SecretLinks,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('moderation')
  show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    return this.desk.of(viewer, slug);
  }

  @Post('membres/:id/accueil')
  async accept(@CurrentViewer() viewer: Viewer, @Param() { slug, id }: Place): Promise<Redirect> {
    await this.admissions.accept(viewer.actor, slug, id);
    return redirect(communityPath({ slug }, 'moderation'), { done: 'request-accepted' });
  }

  @Post('membres/:id/refus')
  async refuse(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: Place,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const reason = textOf(body, 'reason');
    const decision = { accountId: id, input: { reason } };
    const outcome = await submitted(() => this.admissions.refuse(viewer.actor, slug, decision));
    if (outcome.ok) return redirect(communityPath({ slug }, 'moderation'), { done: 'request-refused' });
    return this.desk.of(viewer, slug, { refused: { accountId: id, reason }, problems: outcome.problems });
  }

  @Post('membres/:id/retour')
  async unban(@CurrentViewer() viewer: Viewer, @Param() { slug, id }: Place): Promise<Redirect> {
    await this.admissions.unban(viewer.actor, slug, id);
    return redirect(communityPath({ slug }, 'moderation'), { done: 'member-unbanned' });
  }

  /** The address is shown in the answer itself: it is kept nowhere, and no redirect may carry it. */
  @Post('liens')
  async makeLink(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const token = await this.links.create(viewer.actor, slug);
    return this.desk.of(viewer, slug, { made: `${this.config.baseUrl}/communautes/lien/${token}` });
  }

  @Post('liens/:id/fermeture')
  async revokeLink(@CurrentViewer() viewer: Viewer, @Param() { slug, id }: Place): Promise<Redirect> {
    await this.links.revoke(viewer.actor, slug, id);
    return redirect(`${communityPath({ slug }, 'moderation')}#liens`, { done: 'link-revoked' });
  }
}

interface Place {
  readonly slug: string;
  readonly id: string;
}
