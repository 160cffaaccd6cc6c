import type { Actor } from '@forum/identity';
import sql, { type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Community } from '../communities/community.js';
import { ProposalLetters } from '../mail/proposal-letters.js';
import { MEMBERSHIP_BEGAN } from '../memberships/membership.facts.js';
import { MembershipBook } from '../memberships/membership-book.js';

/** Those who carry a proposal: whoever made it, and whom it names. Callers hold the community's row. */
@Injectable()
export class Founders {
  constructor(
    private readonly book: MembershipBook,
    private readonly letters: ProposalLetters,
  ) {}

  /** Owners belong from now on; named people who have an account are invited; the addresses are forgotten. */
  async welcome(tx: Tx, actor: Actor, community: Community): Promise<void> {
    const { id: communityId } = community;
    const owners = await this.owners(tx, communityId);
    for (const accountId of owners) {
      const began = { communityId, accountId, via: 'founding' };
      await this.book.record(tx, MEMBERSHIP_BEGAN, began, accountId);
    }
    const named = await tx.rows<{ id: string }>(sql`
      select distinct account.id from community_founder founder
      join account_email email on email.address = founder.address
      join account on account.id = email.account_id
      where founder.community_id = ${communityId} and account.closed_at is null order by account.id`);
    const invited: string[] = [];
    for (const { id: accountId } of named)
      if (await this.book.invite(tx, { communityId, accountId }, actor.accountId)) invited.push(accountId);
    await tx.rows(sql`delete from community_founder where community_id = ${communityId}`);
    await this.letters.tellOpened(tx, community, owners);
    await this.letters.tellNamed(tx, community, invited);
  }

  async tellRefused(tx: Tx, community: Community, reason: string): Promise<void> {
    await this.letters.tellRefused(tx, community, { owners: await this.owners(tx, community.id), reason });
  }

  private async owners(tx: Tx, communityId: string): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(sql`
      select account_id as id from community_membership
      where community_id = ${communityId} and role = 'owner' and state = 'active' order by account_id`);
    return rows.map(({ id }) => id);
  }
}
