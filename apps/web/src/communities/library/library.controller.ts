import {
  CommunitiesService,
  type Community,
  canCommunity,
  communityPath,
  RESOURCE_KINDS,
  type ResourceKind,
  ResourcesService,
} from '@forum/communities';
import { Forbidden, NotFound } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { CommunityShell } from '../frame/community-shell.js';
import { LibraryPage } from './library.page.js';
import { type Filled, LibraryForms, valuesIn } from './library-forms.js';
import { shownResource } from './shown-resource.js';

interface LibraryQuery {
  readonly genre?: string;
  readonly theme?: string;
  readonly cursor?: string;
}

/** The library of a community: its list, and adding to it. */
@Controller('communautes/:slug/documents')
export class LibraryController {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly resources: ResourcesService,
    private readonly shell: CommunityShell,
    private readonly forms: LibraryForms,
    private readonly network: NetworkService,
  ) {}

  @Get()
  async list(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query() query: LibraryQuery,
  ): Promise<View> {
    const { locale, timeZone } = viewer;
    const community = await this.readable(viewer, slug);
    const kind = RESOURCE_KINDS.find((one): one is ResourceKind => one === query.genre);
    const theme = /^\d{1,2}$/.test(query.theme ?? '') ? Number(query.theme) : undefined;
    const filter = {
      community: slug,
      kind,
      theme,
      cursor: query.cursor,
      limit: this.network.settings.page.threads,
    };
    const { items, next } = await this.resources.list(viewer.actor, filter);
    return view(LibraryPage, {
      frame: await this.shell.frame(viewer, community, 'documents'),
      path: communityPath(community, 'documents'),
      items: items.map((resource) => shownResource(resource, locale, timeZone)),
      next,
      beyondFirst: query.cursor !== undefined,
      kind: kind ?? '',
      theme: theme === undefined ? '' : String(theme),
      themes: (await this.forms.places(locale)).themes,
      mayAdd: canCommunity(viewer.actor, 'add-document', community),
    });
  }

  @Get('ajouter')
  async form(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const community = await this.addable(viewer, slug);
    return this.page(viewer, community, { values: valuesIn({}, viewer.locale) });
  }

  @Post('ajouter')
  async add(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const community = await this.addable(viewer, slug);
    const values = valuesIn(body, viewer.locale);
    const outcome = await submitted(() => this.resources.add(viewer.actor, slug, values, viewer.locale));
    if (!outcome.ok) return this.page(viewer, community, { values, problems: outcome.problems });
    return redirect(communityPath(community, `documents/${outcome.value.id}`), { done: 'resource-added' });
  }

  private async readable(viewer: Viewer, slug: string): Promise<Community> {
    const community = await this.communities.find(viewer.actor, slug);
    if (!canCommunity(viewer.actor, 'read-contents', community)) throw new NotFound();
    return community;
  }

  private async addable(viewer: Viewer, slug: string): Promise<Community> {
    const community = await this.readable(viewer, slug);
    if (canCommunity(viewer.actor, 'add-document', community)) return community;
    throw new Forbidden(viewer.actor.accountId === null ? 'sign-in-first' : 'members-only');
  }

  private page(viewer: Viewer, community: Community, filled: Filled): Promise<View> {
    const back = communityPath(community, 'documents');
    return this.forms.page(viewer, community, { task: 'add', action: `${back}/ajouter`, back, ...filled });
  }
}
