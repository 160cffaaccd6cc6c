import { type Actor, actorParameters, signedInId } from '@forum/identity';
import sql, { Conflict, Database, Forbidden, isId, NotFound, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import { COMMUNITY_ROLES, type CommunityRole } from '../communities/community.js';
import { canCommunity } from '../communities/community.policy.js';
import { ROLE_GIVEN } from './membership.facts.js';
import { MembershipBook } from './membership-book.js';
import { MembershipTrace } from './membership-trace.js';

const given = z.object({ role: z.enum(COMMUNITY_ROLES) });

/** Who may do what in a community: its owners give roles and take them back. */
@Injectable()
export class CommunityRolesService {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly book: MembershipBook,
    private readonly trace: MembershipTrace,
  ) {}

  /** The same role again changes nothing. @throws Invalid, NotFound, Forbidden, Conflict `last-owner` */
  async give(
    actor: Actor,
    slug: string,
    { accountId, input }: { readonly accountId: string; readonly input: unknown },
  ): Promise<void> {
    const { role } = parse(given, input);
    await this.database.transaction(async (tx) => {
      const community = await this.communities.lock(tx, slug, actorParameters(actor));
      if (!community) throw new NotFound();
      if (!canCommunity(actor, 'give-roles', community)) throw new Forbidden('owners-only');
      const by = signedInId(actor);
      const held = await this.held(tx, community.id, accountId);
      if (held === role) return;
      const membership = { communityId: community.id, accountId };
      if (held === 'owner') await this.book.refuseLastOwner(tx, membership);
      await tx.rows(sql`
        update community_membership set role = ${role}
        where community_id = ${community.id} and account_id = ${accountId}`);
      await this.book.raise(tx, community.id);
      await this.book.record(tx, ROLE_GIVEN, membership, by);
      const detail = { from: held, to: role };
      await this.trace.record(tx, { community, accountId, by }, { action: ROLE_GIVEN, detail });
      await this.trace.letters.tellRole(tx, community, { accountId, role });
    });
  }

  /** @throws Conflict for whoever is no active member */
  private async held(tx: Tx, communityId: string, accountId: string): Promise<CommunityRole> {
    const member = isId(accountId)
      ? await tx.one<{ role: CommunityRole }>(sql`
          select role from community_membership
          where community_id = ${communityId} and account_id = ${accountId} and state = 'active'`)
      : undefined;
    if (!member) throw new Conflict('no-membership');
    return member.role;
  }
}
