import {
  type Community,
  canCommunity,
  communityPath,
  ResourcesRepository,
  ResourcesService,
} from '@forum/communities';
import { actorParameters } from '@forum/identity';
import { Database } from '@forum/kernel';
import { Link, Section } from '@forum/ui';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import type { Viewer } from '../../http/index.js';
import { CommunityShell } from '../frame/community-shell.js';
import { ResourceTable } from './library.page.js';
import { say } from './messages.js';
import { shownResource } from './shown-resource.js';

/** As many as the overview has room for. */
const SHOWN = 4;

/** The library among the sections of a community, and its latest documents on the overview. */
@Injectable()
export class LibraryPart implements OnModuleInit {
  constructor(
    private readonly shell: CommunityShell,
    private readonly resources: ResourcesService,
    private readonly rows: ResourcesRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.shell.addSection({
      path: 'documents',
      order: 20,
      tab: async ({ actor, locale }, community) =>
        canCommunity(actor, 'read-contents', community) ? say(locale)('title') : null,
    });
    this.shell.addPart({ show: (viewer, community) => this.latest(viewer, community) });
  }

  private async latest(viewer: Viewer, community: Community): Promise<ComponentChildren> {
    const { actor, locale, timeZone } = viewer;
    if (!canCommunity(actor, 'read-contents', community)) return null;
    const { items } = await this.resources.list(actor, { community: community.slug, limit: SHOWN });
    if (items.length === 0) return null;
    const count = await this.rows.count(this.database.reader, community.id, actorParameters(actor));
    const t = say(locale);
    return (
      <Section id="documents" title={t('title')}>
        <ResourceTable
          locale={locale}
          items={items.map((resource) => shownResource(resource, locale, timeZone))}
        />
        <p class="mt-s">
          <Link href={communityPath(community, 'documents')}>{t('see-all', { count })}</Link>
        </p>
      </Section>
    );
  }
}
