import type { Actor } from '@forum/identity';
import sql, {
  Database,
  decodeCursor,
  empty,
  Forbidden,
  Invalid,
  type Page,
  type Sql,
  toPage,
} from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Community, CommunityRole, MembershipState } from '../communities/community.js';
import { canCommunity } from '../communities/community.policy.js';

export interface Member {
  readonly id: string;
  readonly name: string | null;
  readonly sector: string | null;
  readonly role: CommunityRole;
  readonly state: MembershipState;
  /** What a person who asks to join said of themselves; for those who decide. */
  readonly message: string | null;
  readonly joinedAt: Date | null;
  readonly bannedUntil: Date | null;
  readonly createdAt: Date;
}

export interface MembersQuery {
  readonly state?: MembershipState | undefined;
  readonly role?: CommunityRole | undefined;
  readonly sector?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const columns = sql`account.id, account.name, account.sector_code as sector, held.role, held.state, held.message,
  held.joined_at as "joinedAt", held.banned_until as "bannedUntil", held.created_at as "createdAt"`;

/** A ban that has ended is none. */
const standing = sql`not (held.state = 'banned' and coalesce(held.banned_until <= now(), false))`;

/** Those who answer for it first. */
const rank = sql`array_position(array['owner', 'moderator', 'animator', 'librarian', 'member'], held.role)`;

/** Who belongs to a community, for those who may know. */
@Injectable()
export class MembersRepository {
  constructor(private readonly database: Database) {}

  /** Active members; whoever decides may also ask for those who knock, are invited or are kept out. @throws Forbidden */
  async list(actor: Actor, community: Community, query: MembersQuery): Promise<Page<Member>> {
    const { state = 'active' } = query;
    if (!canCommunity(actor, state === 'active' ? 'see-members' : 'decide-requests', community))
      throw new Forbidden('members-only');
    const rows = await this.database.reader.rows<Member & { rank: number }>(sql`
      select ${rank} as rank, ${columns}
      from community_membership held join account on account.id = held.account_id
      where held.community_id = ${community.id} and held.state = ${state} and account.closed_at is null
        and ${standing} ${narrowed(query)} ${after(query.cursor)}
      order by ${rank}, coalesce(account.name, ''), account.id limit ${query.limit + 1}`);
    return toPage(rows, query.limit, (row) => [row.rank, row.name ?? '', row.id]);
  }

  /** Who answers for it: told to whoever may read what is inside and is signed in. */
  async team(actor: Actor, community: Community): Promise<Member[]> {
    if (!canCommunity(actor, 'read-contents', community)) return [];
    return this.database.reader.rows<Member>(sql`
      select ${columns} from community_membership held join account on account.id = held.account_id
      where held.community_id = ${community.id} and held.state = 'active' and account.closed_at is null
        and held.role in ('owner', 'moderator') order by ${rank}, account.name, account.id limit 20`);
  }

  /** Active members by sector, the most numerous first; for whoever may read what is inside. */
  async sectors(
    actor: Actor,
    community: Community,
  ): Promise<ReadonlyArray<{ code: string | null; count: number }>> {
    if (!canCommunity(actor, 'read-contents', community)) return [];
    return this.database.reader.rows<{ code: string | null; count: number }>(sql`
      select account.sector_code as code, count(*)::int as count
      from community_membership held join account on account.id = held.account_id
      where held.community_id = ${community.id} and held.state = 'active'
      group by account.sector_code order by count(*) desc, account.sector_code nulls last`);
  }

  /** One person there, for those who decide. @throws Forbidden */
  async find(actor: Actor, community: Community, accountId: string): Promise<Member | undefined> {
    if (!canCommunity(actor, 'see-members', community)) throw new Forbidden('members-only');
    const decides = canCommunity(actor, 'decide-requests', community);
    return this.database.reader.one<Member>(sql`
      select ${columns} from community_membership held join account on account.id = held.account_id
      where held.community_id = ${community.id} and account.id::text = ${accountId}
        and account.closed_at is null and ${standing} and (held.state = 'active' or ${decides}::boolean)`);
  }

  /** How many knock. */
  async waiting(actor: Actor, community: Community): Promise<number> {
    if (!canCommunity(actor, 'decide-requests', community)) return 0;
    const row = await this.database.reader.one<{ count: number }>(sql`
      select count(*)::int as count from community_membership held
      where held.community_id = ${community.id} and held.state = 'requested'`);
    return row?.count ?? 0;
  }
}

function narrowed({ role, sector }: MembersQuery): Sql {
  return sql`${role === undefined ? empty : sql`and held.role = ${role}`}
    ${sector === undefined ? empty : sql`and account.sector_code = ${sector}`}`;
}

function after(cursor: string | undefined): Sql {
  if (cursor === undefined) return empty;
  const [place, name, id] = decodeCursor(cursor, 3);
  if (typeof place !== 'number' || !/^\d{1,18}$/.test(String(id)))
    throw Invalid.field('cursor', 'bad-cursor');
  return sql`and (${rank}, coalesce(account.name, ''), account.id)
    > (${place}::int, ${String(name)}::text, ${String(id)}::bigint)`;
}
