import type { Actor } from '@forum/identity';
import { AuditLog, Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { CommunityFact } from './community.facts.js';

interface Change {
  readonly kind: string;
  readonly data: CommunityFact;
  readonly reason?: string | null;
  readonly detail?: object;
}

/** What a decision about a community leaves behind: a fact for those who listen, a line of the log. */
@Injectable()
export class CommunityTrace {
  constructor(
    private readonly audit: AuditLog,
    private readonly facts: Facts,
  ) {}

  async fact(tx: Tx, actor: Actor, { kind, data }: Change): Promise<void> {
    await this.facts.record(tx, { kind, actorId: actor.accountId, data });
  }

  async decision(tx: Tx, actor: Actor, change: Change): Promise<void> {
    const { kind, data, reason = null, detail = {} } = change;
    const subject = { kind: 'community', id: data.communityId };
    await this.audit.record(tx, { action: kind, actorId: actor.accountId, subject, reason, detail });
    await this.fact(tx, actor, change);
  }
}
