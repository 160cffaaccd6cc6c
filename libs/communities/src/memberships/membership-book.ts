import sql, { Conflict, Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { CommunityRole } from '../communities/community.js';
import {
  type Arrival,
  MEMBERSHIP_BEGAN,
  MEMBERSHIP_ENDED,
  MEMBERSHIP_INVITED,
  MEMBERSHIP_REQUESTED,
  type MembershipBegan,
  type MembershipFact,
} from './membership.facts.js';

export interface Beginning {
  readonly communityId: string;
  readonly accountId: string;
  readonly via: Arrival;
  /** Who let them in; null for themselves and for the system. */
  readonly by: string | null;
  readonly role?: CommunityRole;
  /** The charter that they have just accepted; else what they accepted before stands. */
  readonly charterVersion?: number;
}

export interface Asking {
  readonly communityId: string;
  readonly accountId: string;
  readonly message: string | null;
  readonly charterVersion: number;
}

/** Every change of who belongs where, each with its fact. Callers hold the community's row and have asked the policy. */
@Injectable()
export class MembershipBook {
  constructor(private readonly facts: Facts) {}

  /** From now on an active member; whoever is one already stays as they are. */
  async begin(tx: Tx, { communityId, accountId, via, by, role = 'member', charterVersion }: Beginning) {
    const began = await tx.one(sql`
      insert into community_membership as held
        (community_id, account_id, role, state, joined_at, charter_version)
      values (${communityId}, ${accountId}, ${role}, 'active', now(), ${charterVersion ?? 0})
      on conflict (community_id, account_id) do update
        set state = 'active', role = excluded.role, joined_at = now(), banned_until = null, message = null,
          charter_version = greatest(held.charter_version, excluded.charter_version)
        where held.state <> 'active'
      returning account_id`);
    if (began === undefined) return;
    await this.raise(tx, communityId);
    const data: MembershipBegan = { communityId, accountId, via };
    await this.facts.record(tx, { kind: MEMBERSHIP_BEGAN, actorId: by ?? accountId, data });
  }

  async request(tx: Tx, { communityId, accountId, message, charterVersion }: Asking): Promise<void> {
    await tx.rows(sql`
      insert into community_membership (community_id, account_id, role, state, message, charter_version)
      values (${communityId}, ${accountId}, 'member', 'requested', ${message}, ${charterVersion})
      on conflict (community_id, account_id) do update
        set state = 'requested', message = excluded.message, charter_version = excluded.charter_version,
          banned_until = null, created_at = now()
        where community_membership.state in ('requested', 'banned')`);
    await this.record(tx, MEMBERSHIP_REQUESTED, { communityId, accountId }, accountId);
  }

  /** May come in by one word of theirs. Changes nothing for whoever belongs already, is banned or asked themselves. */
  async invite(tx: Tx, membership: MembershipFact, by: string | null): Promise<boolean> {
    const invited = await tx.one(sql`
      insert into community_membership (community_id, account_id, role, state)
      values (${membership.communityId}, ${membership.accountId}, 'member', 'invited')
      on conflict do nothing returning account_id`);
    if (invited === undefined) return false;
    await this.record(tx, MEMBERSHIP_INVITED, membership, by);
    return true;
  }

  /** Nothing is left of it, whatever it was. */
  async end(tx: Tx, { communityId, accountId }: MembershipFact, by: string | null): Promise<void> {
    const ended = await tx.one<{ state: string }>(sql`
      delete from community_membership where community_id = ${communityId} and account_id = ${accountId}
      returning state`);
    if (ended?.state !== 'active') return;
    await this.raise(tx, communityId);
    await this.record(tx, MEMBERSHIP_ENDED, { communityId, accountId }, by);
  }

  /** @throws Conflict when nobody else owns the community: whoever holds its row sees the truth */
  async refuseLastOwner(tx: Tx, { communityId, accountId }: MembershipFact): Promise<void> {
    const row = await tx.one<{ last: boolean }>(sql`
      select bool_or(account_id = ${accountId}) and count(*) = 1 as last from community_membership
      where community_id = ${communityId} and role = 'owner' and state = 'active'`);
    if (row?.last === true) throw new Conflict('last-owner');
  }

  async record(tx: Tx, kind: string, data: MembershipFact, by: string | null): Promise<void> {
    await this.facts.record(tx, { kind, actorId: by, data });
  }

  /** The community's pages show who belongs. */
  async raise(tx: Tx, communityId: string): Promise<void> {
    await tx.rows(sql`update community set version = version + 1 where id = ${communityId}`);
  }
}
