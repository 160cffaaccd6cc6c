import { type ActorSql } from '@forum/identity';
import sql, {
  decodeCursor,
  empty,
  Invalid,
  isId,
  join,
  type Page,
  type Reader,
  type Sql,
  type Tx,
  toPage,
} from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { CommunityFacts } from '../communities/community.policy.js';
import { communityVisibleTo } from '../communities/community.policy.js';
import { ResourceEntity, ResourceVersionEntity } from './resource.entity.js';
import type { Resource, ResourceFilter, ResourceVersion } from './resource.js';
import { resourceVisibleTo } from './resource.policy.js';

const adder = sql`json_build_object('id', adder.id::text,
  'name', case when adder.closed_at is null then adder.name end)`;

/** A community's door, and what the actor is to it. */
const door = ({ accountId }: ActorSql): Sql => sql`json_build_object('id', community.id::text,
  'slug', community.slug, 'name', community.name, 'visibility', community.visibility,
  'joinPolicy', community.join_policy, 'state', community.state,
  'standing', (select json_build_object('role', own.role, 'state', own.state) from community_membership own
    where own.community_id = community.id and own.account_id = ${accountId}))`;

const selected = (actor: ActorSql): Sql => sql`
  resource.id, resource.kind, json_build_object('fr', resource.title_fr, 'en', resource.title_en) as title,
  resource.creator, resource.licence, resource.description, resource.lang, resource.themes, resource.leads,
  edition.url, edition.link_state as "linkState", resource.version, ${adder} as "addedBy",
  resource.created_at as "createdAt", resource.updated_at as "updatedAt", ${door(actor)} as community
  from resource
  join resource_version edition on edition.resource_id = resource.id and edition.version = resource.version
  join community on community.id = resource.community_id
  join account adder on adder.id = resource.added_by`;

export type CommunityDoor = CommunityFacts & { readonly id: string; readonly slug: string };

export interface NewVersion {
  readonly url: string;
  readonly note: string;
  readonly addedBy: string;
}

/** The SQL of libraries. */
@Injectable()
export class ResourcesRepository {
  async list(reader: Reader, filter: ResourceFilter, actor: ActorSql): Promise<Page<Resource>> {
    const rows = await reader.rows<Resource & { sortKey: string }>(sql`
      select resource.created_at::text as "sortKey", ${selected(actor)}
      where community.slug = ${filter.community} and ${resourceVisibleTo(actor)} ${narrowed(filter)}
      order by resource.created_at desc, resource.id desc limit ${filter.limit + 1}`);
    return toPage(rows, filter.limit, (row) => [row.sortKey, row.id]);
  }

  async find(reader: Reader, id: string, actor: ActorSql): Promise<Resource | undefined> {
    return reader.one<Resource>(sql`
      select ${selected(actor)} where resource.id = ${id} and ${resourceVisibleTo(actor)}`);
  }

  /** Newest first. Whoever asks has found the resource through its visibility. */
  async versions(reader: Reader, id: string): Promise<ResourceVersion[]> {
    return reader.rows<ResourceVersion>(sql`
      select edition.version, edition.url, edition.note, ${adder} as "addedBy",
        edition.created_at as "createdAt"
      from resource_version edition join account adder on adder.id = edition.added_by
      where edition.resource_id = ${id} order by edition.version desc`);
  }

  /** A community that the actor may know of. */
  async door(reader: Reader, slug: string, actor: ActorSql): Promise<CommunityDoor | undefined> {
    const row = await reader.one<{ door: CommunityDoor }>(sql`
      select ${door(actor)} as door from community
      where community.slug = ${slug} and ${communityVisibleTo(actor)}`);
    return row?.door;
  }

  async count(reader: Reader, communityId: string, actor: ActorSql): Promise<number> {
    const row = await reader.one<{ count: number }>(sql`
      select count(*)::int as count from resource
      where community_id = ${communityId} and ${resourceVisibleTo(actor)}`);
    return row?.count ?? 0;
  }

  /** Held until the transaction ends, so that versions are numbered one after the other. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`select from resource where id = ${id} for update`);
  }

  async insert(tx: Tx, resource: Partial<ResourceEntity>): Promise<string> {
    const made = await tx.manager.insert(ResourceEntity, resource);
    return String((made.identifiers[0] as { id: string | number }).id);
  }

  async update(tx: Tx, id: string, changes: Partial<ResourceEntity>): Promise<void> {
    await tx.manager.update(ResourceEntity, { id }, { ...changes, updatedAt: (() => 'now()') as never });
  }

  /** The next version, in force from now on. */
  async addVersion(tx: Tx, resourceId: string, edition: NewVersion): Promise<number> {
    const row = await tx.one<{ version: number }>(sql`
      update resource set version = version + 1, updated_at = now() where id = ${resourceId} returning version`);
    const version = row?.version ?? 1;
    await tx.manager.insert(ResourceVersionEntity, {
      ...edition,
      resourceId,
      version,
    });
    return version;
  }

  /** Which of these themes and leads there are none of. */
  async unknownPlaces(
    reader: Reader,
    { themes, leads }: { themes: readonly number[]; leads: readonly string[] },
  ): Promise<{ themes: number[]; leads: string[] }> {
    const row = await reader.one<{ themes: number[]; leads: string[] }>(sql`
      select array(select number from unnest(${themes}::smallint[]) as asked (number)
          where not exists (select from theme where theme.number = asked.number)) as themes,
        array(select code from unnest(${leads}::text[]) as asked (code)
          where not exists (select from lead where lead.code = asked.code)) as leads`);
    return row ?? { themes: [], leads: [] };
  }
}

function narrowed({ kind, theme, lead, cursor }: ResourceFilter): Sql {
  const conditions: Sql[] = [];
  if (kind !== undefined) conditions.push(sql`and resource.kind = ${kind}`);
  if (theme !== undefined) conditions.push(sql`and ${theme}::smallint = any(resource.themes)`);
  if (lead !== undefined) conditions.push(sql`and ${lead} = any(resource.leads)`);
  if (cursor !== undefined) conditions.push(after(cursor));
  return conditions.length === 0 ? empty : join(conditions, ' ');
}

const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;

function after(cursor: string): Sql {
  const [instant, id] = decodeCursor(cursor, 2).map(String);
  if (!INSTANT.test(instant ?? '') || !isId(id ?? '')) throw Invalid.field('cursor', 'bad-cursor');
  return sql`and (resource.created_at, resource.id) < (${instant}::timestamptz, ${id}::bigint)`;
}
