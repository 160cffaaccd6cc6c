import {
  ChartersService,
  CommunitiesService,
  type Community,
  canCommunity,
  communityPath,
  isCharterPending,
} from '@forum/communities';
import { Forbidden } from '@forum/kernel';
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
import { CommunityShell } from '../frame/community-shell.js';
import { CharterPage } from './charter.page.js';
import { EditCharterPage } from './edit-charter.page.js';

/** What holds among the members: read by whoever may know of the community. */
@Controller('communautes/:slug/charte')
export class CharterController {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly charters: ChartersService,
    private readonly shell: CommunityShell,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const { actor, timeZone } = viewer;
    const community = await this.communities.find(actor, slug);
    return view(CharterPage, {
      frame: await this.shell.frame(viewer, community, 'charte'),
      charter: await this.charters.current(community),
      accepted: await this.charters.acceptedBy(actor, community),
      pending: isCharterPending(actor, community),
      mayChange: canCommunity(actor, 'change-charter', community),
      timeZone,
    });
  }

  @Post()
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<Redirect> {
    const entry = { locale: viewer.locale, source: 'web' } as const;
    await this.charters.accept(viewer.actor, slug, { charter: textOf(body, 'charter') }, entry);
    return redirect(communityPath({ slug }), { done: 'charter-accepted' });
  }

  @Get('modifier')
  async edit(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const community = await this.communities.find(viewer.actor, slug);
    const charter = await this.charters.current(community);
    const values = { text: charter?.markdown ?? '', lang: charter?.lang ?? community.lang };
    return this.form(viewer, community, { values });
  }

  @Post('modifier')
  async save(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const values = { text: textOf(body, 'text'), lang: textOf(body, 'lang') };
    const outcome = await submitted(() => this.charters.change(viewer.actor, slug, values));
    if (outcome.ok) return redirect(communityPath({ slug }, 'charte'), { done: 'charter-saved' });
    const community = await this.communities.find(viewer.actor, slug);
    return this.form(viewer, community, { values, problems: outcome.problems });
  }

  private async form(
    viewer: Viewer,
    community: Community,
    { values, problems }: { values: { text: string; lang: string }; problems?: FieldProblems },
  ): Promise<View> {
    if (!canCommunity(viewer.actor, 'change-charter', community)) throw new Forbidden();
    const props = {
      frame: await this.shell.frame(viewer, community, 'charte'),
      values,
      errors: fieldSentences(problems ?? {}, viewer.locale),
    };
    return view(EditCharterPage, props, problems ? { status: 422 } : {});
  }
}
