import { AuditLog, Database, Facts } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../actors/actor.js';
import { authoriseAccount } from './account.policy.js';
import { lockedAccountFacts } from './account-row.js';
import { Erasure } from './erasure.js';
import { refuseLastAdministrator } from './roles.service.js';

export interface Closure {
  readonly accountId: string;
  /** Their posts go too; otherwise they stay, signed "Personne retirée". */
  readonly removePosts: boolean;
}

/** Leaving. What is kept of a person is a keyed hash of their address, as proof of what they had agreed to. */
@Injectable()
export class ClosuresService {
  constructor(
    private readonly database: Database,
    private readonly erasure: Erasure,
    private readonly audit: AuditLog,
    private readonly facts: Facts,
  ) {}

  /** @throws Conflict `last-administrator`, Forbidden, NotFound */
  async close(actor: Actor, { accountId, removePosts }: Closure): Promise<void> {
    await this.database.transaction(async (tx) => {
      await refuseLastAdministrator(tx, accountId);
      const account = await lockedAccountFacts(tx, accountId);
      authoriseAccount(actor, 'close', account);
      await this.erasure.erase(tx, accountId, removePosts);
      const { accountId: actorId } = actor;
      await this.audit.record(tx, {
        action: 'account.closed',
        actorId,
        subject: { kind: 'account', id: accountId },
      });
      await this.facts.record(tx, { kind: 'account.closed', actorId, data: { accountId, removePosts } });
    });
  }
}
