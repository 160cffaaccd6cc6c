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
import { CommunityEntity, CommunityLeadEntity, CommunityThemeEntity } from './community.entity.js';
import type { Community, CommunityFilter } from './community.js';
import { communityReadableTo, communityVisibleTo, standingIn } from './community.policy.js';

export interface Places {
  readonly themes?: readonly number[] | undefined;
  readonly leads?: readonly string[] | undefined;
}

/** In the order of the list: one's own first, then by name. */
type Listed = Community & { readonly rank: number };

@Injectable()
export class CommunitiesRepository {
  async find(reader: Reader, slug: string, actor: ActorSql): Promise<Community | undefined> {
    const found = await reader.one<Community>(sql`
      select ${columns(actor)} from community where community.slug = ${slug} and ${communityVisibleTo(actor)}`);
    return found && dated(found);
  }

  /** The same, held until the transaction ends: whatever changes a community or who belongs to it waits here. */
  async lock(tx: Tx, slug: string, actor: ActorSql): Promise<Community | undefined> {
    await tx.rows(sql`select from community where slug = ${slug} for update`);
    return this.find(tx, slug, actor);
  }

  /** For whoever holds a link to it, which shows the door of a hidden one. */
  async lockForHolder(tx: Tx, slug: string, actor: ActorSql): Promise<Community | undefined> {
    await tx.rows(sql`select from community where slug = ${slug} for update`);
    return this.findForHolder(tx, slug, actor);
  }

  async findForHolder(reader: Reader, slug: string, actor: ActorSql): Promise<Community | undefined> {
    const found = await reader.one<Community>(sql`
      select ${columns(actor)} from community
      where slug = ${slug} and state not in ('proposed', 'archived')`);
    return found && dated(found);
  }

  /** By id, for jobs and listeners, as nobody in particular would see it with every right. */
  async unscopedSlug(reader: Reader, id: string): Promise<string | undefined> {
    return (await reader.one<{ slug: string }>(sql`select slug from community where id = ${id}`))?.slug;
  }

  async list(reader: Reader, filter: CommunityFilter, actor: ActorSql): Promise<Page<Community>> {
    const rank = sql`(case when ${belongs(actor)} then 0 when community.state = 'archived' then 2 else 1 end)`;
    const rows = await reader.rows<Listed>(sql`
      select ${rank} as rank, ${columns(actor)} from community
      where ${communityVisibleTo(actor)} and community.merged_into is null
        ${narrowed(filter, actor)} ${after(filter.cursor, rank)}
      order by ${rank}, community.name, community.id limit ${filter.limit + 1}`);
    return toPage(rows.map(dated), filter.limit, (row) => [row.rank, row.name, row.id]);
  }

  /** How many of each state the actor may know of, and how many are their own. */
  async counts(reader: Reader, actor: ActorSql): Promise<ReadonlyMap<string, number>> {
    const rows = await reader.rows<{ key: string; count: number }>(sql`
      select coalesce(state, 'all') as key, count(*)::int as count from community
      where ${communityVisibleTo(actor)} and merged_into is null group by rollup (state)
      union all
      select 'mine', count(*)::int from community where ${communityVisibleTo(actor)} and merged_into is null
        and ${belongs(actor)}`);
    return new Map(rows.map(({ key, count }) => [key, count]));
  }

  /** Those to which the actor belongs, and where they may do this: for choices in forms. */
  async ofActor(reader: Reader, actor: ActorSql): Promise<Community[]> {
    const rows = await reader.rows<Community>(sql`
      select ${columns(actor)} from community
      where ${communityVisibleTo(actor)} and ${belongs(actor)} order by community.name, community.id limit 200`);
    return rows.map(dated);
  }

  /** Those to which another person belongs, as far as the actor may know of both. */
  async ofPerson(reader: Reader, accountId: string, actor: ActorSql): Promise<Community[]> {
    if (!isId(accountId)) return [];
    const rows = await reader.rows<Community>(sql`
      select ${columns(actor)} from community
      where ${communityReadableTo(actor)} and community.state <> 'proposed' and community.merged_into is null
        and exists (select from community_membership theirs where theirs.community_id = community.id
          and theirs.account_id = ${accountId} and theirs.state = 'active')
      order by community.name, community.id limit 50`);
    return rows.map(dated);
  }

  async insert(tx: Tx, community: Partial<CommunityEntity>, places: Places): Promise<string> {
    const made = await tx.manager.insert(CommunityEntity, community);
    const id = String((made.identifiers[0] as { id: string }).id);
    await this.setPlaces(tx, id, places);
    return id;
  }

  /** Changes a community and raises its stamp. */
  async update(tx: Tx, id: string, changes: Partial<CommunityEntity>): Promise<void> {
    await tx.manager.update(CommunityEntity, { id }, { ...changes, version: () => 'version + 1' } as never);
  }

  async setPlaces(tx: Tx, communityId: string, { themes, leads }: Places): Promise<void> {
    if (themes !== undefined) {
      await tx.manager.delete(CommunityThemeEntity, { communityId });
      for (const theme of themes) await tx.manager.insert(CommunityThemeEntity, { communityId, theme });
    }
    if (leads !== undefined) {
      await tx.manager.delete(CommunityLeadEntity, { communityId });
      for (const leadCode of leads) await tx.manager.insert(CommunityLeadEntity, { communityId, leadCode });
    }
  }

  /** Which of these themes and leads do not exist. */
  async unknownPlaces(reader: Reader, { themes = [], leads = [] }: Places) {
    const row = await reader.one<{ themes: number[]; leads: string[] }>(sql`
      select array(select number from unnest(${[...themes]}::int[]) asked (number)
          where not exists (select from theme where theme.number = asked.number)) as themes,
        array(select code from unnest(${[...leads]}::text[]) asked (code)
          where not exists (select from lead where lead.code = asked.code)) as leads`);
    return row ?? { themes: [], leads: [] };
  }

  /** Two new ones of one name wait for each other. */
  async slugTaken(tx: Tx, slug: string): Promise<boolean> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`community:${slug}`}, 0))`);
    return (await tx.one(sql`select from community where slug = ${slug}`)) !== undefined;
  }
}

function belongs(actor: ActorSql): Sql {
  return sql`exists (select from community_membership mine where mine.community_id = community.id
    and mine.account_id = ${actor.accountId} and mine.state = 'active')`;
}

function columns(actor: ActorSql): Sql {
  return sql`community.id, community.slug, community.name, community.purpose, community.lang, community.visibility,
    community.join_policy as "joinPolicy", community.moderation, community.state,
    community.state_since as "stateSince", community.trial_ends_at as "trialEndsAt",
    community.proposed_by as "proposedBy", community.contact_id as "contactId",
    community.charter_version as "charterVersion",
    (select into_one.slug from community into_one where into_one.id = community.merged_into) as "mergedInto",
    community.last_activity_at as "lastActivityAt", community.created_at as "createdAt",
    array(select place.theme from community_theme place
      where place.community_id = community.id order by place.theme) as themes,
    array(select place.lead_code from community_lead place
      where place.community_id = community.id order by place.lead_code) as leads,
    case when ${communityReadableTo(actor)} then (select count(*)::int from community_membership belonging
      where belonging.community_id = community.id and belonging.state = 'active') end as members,
    ${standingIn(actor, sql`community.id`)} as standing`;
}

/** Instants inside JSON come as text. */
function dated<C extends Community>(row: C): C {
  const { standing } = row;
  if (standing === null) return row;
  const { joinedAt, bannedUntil } = standing;
  return {
    ...row,
    standing: { ...standing, joinedAt: toDate(joinedAt), bannedUntil: toDate(bannedUntil) },
  };
}

function toDate(value: Date | string | null): Date | null {
  return value === null ? null : new Date(value);
}

function narrowed({ state, theme, lead, mine }: CommunityFilter, actor: ActorSql): Sql {
  const conditions: Sql[] = [];
  if (state !== undefined) conditions.push(sql`and community.state = ${state}`);
  if (mine === true) conditions.push(sql`and ${belongs(actor)}`);
  if (theme !== undefined) {
    conditions.push(sql`and exists (select from community_theme place
      where place.community_id = community.id and place.theme = ${theme})`);
  }
  if (lead !== undefined) {
    conditions.push(sql`and exists (select from community_lead place
      where place.community_id = community.id and place.lead_code = ${lead})`);
  }
  return conditions.length === 0 ? empty : join(conditions, ' ');
}

function after(cursor: string | undefined, rank: Sql): Sql {
  if (cursor === undefined) return empty;
  const [place, name, id] = decodeCursor(cursor, 3);
  if (typeof place !== 'number' || !/^\d{1,18}$/.test(String(id)))
    throw Invalid.field('cursor', 'bad-cursor');
  return sql`and (${rank}, community.name, community.id) > (${place}::int, ${String(name)}::text, ${String(id)}::bigint)`;
}
