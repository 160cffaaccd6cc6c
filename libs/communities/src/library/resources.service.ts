import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters, isSignedIn } from '@forum/identity';
import {
  AuditLog,
  Database,
  Facts,
  Forbidden,
  Invalid,
  isId,
  NotFound,
  type Page,
  parse,
  type Reader,
  type Tx,
} from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { canCommunity } from '../communities/community.policy.js';
import { RESOURCE_ADDED, RESOURCE_CHANGED, RESOURCE_REMOVED, type ResourceFact } from './library.facts.js';
import type { Resource, ResourceFilter, ResourceVersion } from './resource.js';
import { canResource, type ResourceAction } from './resource.policy.js';
import {
  addResourceSchema,
  addVersionSchema,
  describeResourceSchema,
  type ResourceDescription,
} from './resource.schema.js';
import { type CommunityDoor, ResourcesRepository } from './resources.repository.js';

/** A community's library: links, described, versioned, found again. */
@Injectable()
export class ResourcesService {
  constructor(
    private readonly database: Database,
    private readonly resources: ResourcesRepository,
    private readonly facts: Facts,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NotFound when the community's contents are not for this reader */
  async list(actor: Actor, filter: ResourceFilter): Promise<Page<Resource>> {
    await this.door(this.database.reader, actor, filter.community);
    return this.resources.list(this.database.reader, filter, actorParameters(actor));
  }

  /** @throws NotFound */
  async find(actor: Actor, id: string): Promise<Resource> {
    return this.read(this.database.reader, actor, id);
  }

  /** @throws NotFound */
  async versions(actor: Actor, id: string): Promise<ResourceVersion[]> {
    const resource = await this.find(actor, id);
    return this.resources.versions(this.database.reader, resource.id);
  }

  /** Adds a link. @throws NotFound, Invalid, Forbidden */
  async add(actor: Actor, slug: string, input: unknown, locale: Locale): Promise<Resource> {
    const { url, ...described } = parse(addResourceSchema, input);
    const id = await this.database.transaction(async (tx) => {
      const community = await this.door(tx, actor, slug);
      const addedBy = requireMay(actor, canCommunity(actor, 'add-document', community));
      await this.refuseUnknownPlaces(tx, described);
      const resourceId = await this.resources.insert(tx, {
        ...described,
        lang: described.lang ?? locale,
        communityId: community.id,
        addedBy,
      });
      await this.resources.addVersion(tx, resourceId, { url, note: '', addedBy });
      await this.record(tx, actor, RESOURCE_ADDED, { resourceId, communityId: community.id });
      return resourceId;
    });
    return this.find(actor, id);
  }

  /** Changes what is said of it. @throws NotFound, Invalid, Forbidden */
  async describe(actor: Actor, id: string, input: unknown): Promise<Resource> {
    const { lang, ...described } = parse(describeResourceSchema, input);
    await this.database.transaction(async (tx) => {
      const resource = await this.lock(tx, actor, id, 'change');
      await this.refuseUnknownPlaces(tx, described);
      await this.resources.update(tx, id, { ...described, ...(lang === undefined ? {} : { lang }) });
      await this.record(tx, actor, RESOURCE_CHANGED, factOf(resource));
    });
    return this.find(actor, id);
  }

  /** Puts another version in force; those before stay readable. @throws NotFound, Invalid, Forbidden */
  async addVersion(actor: Actor, id: string, input: unknown): Promise<Resource> {
    const { url, note } = parse(addVersionSchema, input);
    await this.database.transaction(async (tx) => {
      const resource = await this.lock(tx, actor, id, 'change');
      await this.resources.addVersion(tx, id, { url, note, addedBy: String(actor.accountId) });
      await this.record(tx, actor, RESOURCE_CHANGED, factOf(resource));
    });
    return this.find(actor, id);
  }

  /** From now on nobody finds it; who removed what stays in the log. @throws NotFound, Forbidden */
  async remove(actor: Actor, id: string): Promise<Resource> {
    return this.database.transaction(async (tx) => {
      const resource = await this.lock(tx, actor, id, 'remove');
      await this.resources.update(tx, id, { removedAt: (() => 'now()') as never });
      const subject = { kind: 'resource', id };
      await this.audit.record(tx, { action: RESOURCE_REMOVED, actorId: actor.accountId, subject });
      await this.record(tx, actor, RESOURCE_REMOVED, factOf(resource));
      return resource;
    });
  }

  private async door(reader: Reader, actor: Actor, slug: string): Promise<CommunityDoor> {
    const community = await this.resources.door(reader, slug, actorParameters(actor));
    if (!community || !canCommunity(actor, 'read-contents', community)) throw new NotFound();
    return community;
  }

  private async read(reader: Reader, actor: Actor, id: string): Promise<Resource> {
    const resource = isId(id) ? await this.resources.find(reader, id, actorParameters(actor)) : undefined;
    if (!resource) throw new NotFound();
    return resource;
  }

  private async lock(tx: Tx, actor: Actor, id: string, action: ResourceAction): Promise<Resource> {
    if (!isId(id)) throw new NotFound();
    await this.resources.lock(tx, id);
    const resource = await this.read(tx, actor, id);
    const facts = { community: resource.community, addedById: resource.addedBy.id };
    requireMay(actor, canResource(actor, action, facts));
    return resource;
  }

  private async refuseUnknownPlaces(
    tx: Tx,
    places: Pick<ResourceDescription, 'themes' | 'leads'>,
  ): Promise<void> {
    const unknown = await this.resources.unknownPlaces(tx, places);
    if (unknown.themes.length > 0) throw Invalid.field('themes', 'unknown-theme');
    const [code] = unknown.leads;
    if (code !== undefined) throw Invalid.field('leads', 'unknown-lead', { code });
  }

  private async record(tx: Tx, actor: Actor, kind: string, data: ResourceFact): Promise<void> {
    await this.facts.record(tx, { kind, actorId: actor.accountId, data });
  }
}

function factOf({ id, community }: Resource): ResourceFact {
  return { resourceId: id, communityId: community.id };
}

/** @throws Forbidden saying what is missing: a session, or belonging */
function requireMay(actor: Actor, may: boolean): string {
  if (!isSignedIn(actor)) throw new Forbidden('sign-in-first');
  if (actor.suspended) throw new Forbidden('suspended');
  if (!may) throw new Forbidden('members-only');
  return actor.accountId;
}
