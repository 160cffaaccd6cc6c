import type { Actor } from '@forum/identity';
import sql, { Conflict, Forbidden, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { COMMUNITY_STATE_CHANGED } from './community.facts.js';
import type { Community, CommunityState } from './community.js';
import { canCommunity } from './community.policy.js';
import { CommunityTrace } from './community-trace.js';

export interface StateChange {
  readonly community: Pick<Community, 'id' | 'state'>;
  readonly to: CommunityState;
}

/** A community's way from proposal to archive. Callers hold its row. */
@Injectable()
export class CommunityStates {
  constructor(
    private readonly network: NetworkService,
    private readonly trace: CommunityTrace,
  ) {}

  /** What people decide: an administrator any state, an owner the archive alone. @throws Forbidden, Conflict */
  async decide(
    tx: Tx,
    actor: Actor,
    { community, to }: StateChange & { community: Community },
  ): Promise<void> {
    const own = to === 'archived' && community.state !== 'proposed' && canCommunity(actor, 'edit', community);
    if (!own && !canCommunity(actor, 'decide', community)) throw new Forbidden('administrators-decide');
    if (to === 'proposed' || community.state === 'proposed') throw new Conflict('decide-the-proposal');
    await this.set(tx, { community, to });
    const data = { communityId: community.id, from: community.state, to };
    const detail = { from: community.state, to };
    await this.trace.decision(tx, actor, { kind: COMMUNITY_STATE_CHANGED, data, detail });
  }

  /** A trial has an end; whatever else has none. */
  async set(tx: Tx, { community, to }: StateChange): Promise<void> {
    const { trialDays } = this.network.settings.community;
    await tx.rows(sql`
      update community set state = ${to}, state_since = now(), version = version + 1,
        trial_ends_at = case when ${to}::text = 'trial' then now() + make_interval(days => ${trialDays}) end,
        last_activity_at = case when ${to}::text in ('trial', 'active') then now() else last_activity_at end
      where id = ${community.id}`);
  }
}
