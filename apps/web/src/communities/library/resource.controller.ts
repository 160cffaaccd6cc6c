import {
  CommunitiesService,
  type Community,
  canResource,
  type Resource,
  type ResourceAction,
  ResourcesService,
  resourcePath,
} from '@forum/communities';
import { isSignedIn } from '@forum/identity';
import { Forbidden, NotFound } from '@forum/kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
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
import { Citations } from './citations.js';
import { LibraryForms, valuesIn, valuesOf } from './library-forms.js';
import { RemoveResourcePage, ResourcePage } from './resource.page.js';
import { shownResource } from './shown-resource.js';

interface Place {
  readonly slug: string;
  readonly id: string;
}

/** One entry of a library: read, changed, given another version, removed. */
@Controller('communautes/:slug/documents/:id')
export class ResourceController {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly resources: ResourcesService,
    private readonly shell: CommunityShell,
    private readonly forms: LibraryForms,
    private readonly citing: Citations,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<View> {
    const { community, resource } = await this.find(viewer, place);
    const may = (action: ResourceAction) => mayDo(viewer, resource, action);
    return view(ResourcePage, {
      frame: await this.shell.frame(viewer, community, 'documents'),
      resource,
      shown: shownResource(resource, viewer.locale, viewer.timeZone),
      versions: await this.resources.versions(viewer.actor, resource.id),
      citation: this.citing.of(viewer, resource),
      profiles: isSignedIn(viewer.actor),
      timeZone: viewer.timeZone,
      may: { change: may('change'), remove: may('remove') },
    });
  }

  @Get('modifier')
  async editForm(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<View> {
    const { community, resource } = await this.find(viewer, place, 'change');
    const path = resourcePath(resource);
    const task = { task: 'edit', action: `${path}/modifier`, back: path } as const;
    return this.forms.page(viewer, community, { ...task, values: valuesOf(resource) });
  }

  @Post('modifier')
  async edit(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const { community, resource } = await this.find(viewer, place, 'change');
    const path = resourcePath(resource);
    const values = valuesIn(body, viewer.locale);
    const outcome = await submitted(() => this.resources.describe(viewer.actor, resource.id, values));
    if (outcome.ok) return redirect(path, { done: 'resource-changed' });
    const task = { task: 'edit', action: `${path}/modifier`, back: path } as const;
    return this.forms.page(viewer, community, { ...task, values, problems: outcome.problems });
  }

  @Get('version')
  async versionForm(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<View> {
    const { community, resource } = await this.find(viewer, place, 'change');
    const path = resourcePath(resource);
    const task = { task: 'version', action: `${path}/version`, back: path } as const;
    return this.forms.page(viewer, community, { ...task, values: valuesOf(resource) });
  }

  @Post('version')
  async addVersion(
    @CurrentViewer() viewer: Viewer,
    @Param() place: Place,
    @Body() body: FormBody,
  ): Promise<View | Redirect> {
    const { community, resource } = await this.find(viewer, place, 'change');
    const path = resourcePath(resource);
    const values = valuesIn(body, viewer.locale);
    const outcome = await submitted(() => this.resources.addVersion(viewer.actor, resource.id, values));
    if (outcome.ok) return redirect(path, { done: 'resource-changed' });
    const task = { task: 'version', action: `${path}/version`, back: path } as const;
    return this.forms.page(viewer, community, { ...task, values, problems: outcome.problems });
  }

  @Get('retirer')
  async removeForm(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<View> {
    const { community, resource } = await this.find(viewer, place, 'remove');
    return view(RemoveResourcePage, {
      frame: await this.shell.frame(viewer, community, 'documents'),
      shown: shownResource(resource, viewer.locale, viewer.timeZone),
    });
  }

  @Post('retirer')
  async remove(@CurrentViewer() viewer: Viewer, @Param() place: Place): Promise<Redirect> {
    const { resource } = await this.find(viewer, place, 'remove');
    await this.resources.remove(viewer.actor, resource.id);
    return redirect(`/communautes/${resource.community.slug}/documents`, { done: 'resource-removed' });
  }

  /** @throws NotFound, Forbidden when the actor may not do this to it */
  private async find(
    viewer: Viewer,
    { slug, id }: Place,
    action: ResourceAction = 'read',
  ): Promise<{ community: Community; resource: Resource }> {
    const resource = await this.resources.find(viewer.actor, id);
    if (resource.community.slug !== slug) throw new NotFound();
    if (!mayDo(viewer, resource, action))
      throw new Forbidden(viewer.actor.accountId === null ? 'sign-in-first' : 'members-only');
    return { resource, community: await this.communities.find(viewer.actor, slug) };
  }
}

function mayDo({ actor }: Viewer, { community, addedBy }: Resource, action: ResourceAction): boolean {
  return canResource(actor, action, { community, addedById: addedBy.id });
}
