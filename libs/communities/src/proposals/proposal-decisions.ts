import { type Actor, actorParameters } from '@forum/identity';
import sql, { Conflict, Database, Forbidden, NotFound, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CommunitiesRepository } from '../communities/communities.repository.js';
import { COMMUNITY_OPENED, COMMUNITY_REFUSED } from '../communities/community.facts.js';
import type { Community } from '../communities/community.js';
import { canCommunity } from '../communities/community.policy.js';
import { CommunityStates } from '../communities/community-states.js';
import { CommunityTrace } from '../communities/community-trace.js';
import { words } from '../words.js';
import { Founders } from './founders.js';

const because = z.object({ reason: words(3, 500) });

/** What administrators decide of a proposal. */
@Injectable()
export class ProposalDecisions {
  constructor(
    private readonly database: Database,
    private readonly communities: CommunitiesRepository,
    private readonly states: CommunityStates,
    private readonly founders: Founders,
    private readonly trace: CommunityTrace,
  ) {}

  /** On trial from now on; those whom it names and who have an account are invited. @throws NotFound, Forbidden, Conflict */
  async open(actor: Actor, slug: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const community = await this.lock(tx, actor, slug);
      await this.states.set(tx, { community, to: 'trial' });
      const data = { communityId: community.id };
      await this.trace.decision(tx, actor, { kind: COMMUNITY_OPENED, data });
      await this.founders.welcome(tx, actor, community);
    });
  }

  /** Nothing is left of it but the log. @param input `reason`, told to whoever proposed it @throws NotFound, Forbidden, Invalid, Conflict */
  async refuse(actor: Actor, slug: string, input: unknown): Promise<void> {
    const { reason } = parse(because, input);
    await this.database.transaction(async (tx) => {
      const community = await this.lock(tx, actor, slug);
      const { id, name } = community;
      const data = { communityId: id };
      await this.trace.decision(tx, actor, { kind: COMMUNITY_REFUSED, data, reason, detail: { name, slug } });
      await this.founders.tellRefused(tx, community, reason);
      await tx.rows(sql`delete from community where id = ${id}`);
    });
  }

  private async lock(tx: Tx, actor: Actor, slug: string): Promise<Community> {
    const community = await this.communities.lock(tx, slug, actorParameters(actor));
    if (!community) throw new NotFound();
    if (!canCommunity(actor, 'decide', community)) throw new Forbidden('administrators-decide');
    if (community.state !== 'proposed') throw new Conflict('not-a-proposal');
    return community;
  }
}
