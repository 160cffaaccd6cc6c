import { SYSTEM } from '@forum/identity';
import sql, { Database, type Sql, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { COMMUNITY_STATE_CHANGED } from './community.facts.js';
import type { CommunityState } from './community.js';
import { CommunityTrace } from './community-trace.js';

/** The last thing that was said there, as its discussions know it. */
const lastPost = sql`(select max(thread.last_post_at) from thread where thread.community_id = community.id)`;

/** What time brings to a community: a trial ends, a quiet one goes dormant, a message wakes it. */
@Injectable()
export class CommunityClockwork {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly trace: CommunityTrace,
  ) {}

  async run(): Promise<void> {
    const { dormantAfterDays } = this.network.settings.community;
    const quiet = sql`greatest(last_activity_at, state_since, ${lastPost})
      <= now() - make_interval(days => ${dormantAfterDays})`;
    await this.database.transaction(async (tx) => {
      await this.move(tx, { from: 'trial', to: 'active', where: sql`trial_ends_at <= now()` });
      await this.move(tx, { from: 'active', to: 'dormant', where: quiet });
    });
  }

  /** A discussion there was written in. Twice is once. */
  async written({ threadId }: { readonly threadId: string }): Promise<void> {
    const here = sql`id = (select community_id from thread where thread.id = ${threadId})`;
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`
        update community set last_activity_at = ${lastPost}
        where ${here} and last_activity_at < ${lastPost}`);
      const where = sql`${here} and state_since < ${lastPost}`;
      await this.move(tx, { from: 'dormant', to: 'active', where });
    });
  }

  private async move(
    tx: Tx,
    { from, to, where }: { from: CommunityState; to: CommunityState; where: Sql },
  ): Promise<void> {
    const moved = await tx.rows<{ id: string }>(sql`
      update community set state = ${to}, state_since = now(), trial_ends_at = null, version = version + 1
      where state = ${from} and ${where} returning id`);
    for (const { id: communityId } of moved) {
      const data = { communityId, from, to };
      await this.trace.decision(tx, SYSTEM, { kind: COMMUNITY_STATE_CHANGED, data, detail: { from, to } });
    }
  }
}
