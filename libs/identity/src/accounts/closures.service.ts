import sql, { AuditLog, Database, Facts, raw, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../actors/actor.js';
import { ConsentsService } from '../consents/consents.service.js';
import { authoriseAccount } from './account.policy.js';
import { lockedAccountFacts } from './account-row.js';
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
    private readonly consents: ConsentsService,
    private readonly audit: AuditLog,
    private readonly facts: Facts,
  ) {}

  /** @throws Conflict `last-administrator`, Forbidden, NotFound */
  async close(actor: Actor, { accountId, removePosts }: Closure): Promise<void> {
    await this.database.transaction(async (tx) => {
      await refuseLastAdministrator(tx, accountId);
      const account = await lockedAccountFacts(tx, accountId);
      authoriseAccount(actor, 'close', account);
      await this.consents.detach(tx, accountId);
      await forget(tx, accountId);
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

/** Everything personal that identity holds. The row itself stays: posts refer to it. */
async function forget(tx: Tx, accountId: string): Promise<void> {
  await tx.rows(sql`
    delete from sign_in_request where account_id = ${accountId}
      or address in (select address from account_email where account_email.account_id = ${accountId})`);
  for (const table of ['account_email', 'account_role', 'session', 'api_token'])
    await tx.rows(sql`delete from ${raw(table)} where account_id = ${accountId}`);
  await tx.rows(sql`
    update account set name = null, sector_code = null, organisation_id = null, about = null,
           suspended_until = null, suspension_reason = null, last_seen_at = null, previous_visit_at = null,
           closed_at = now()
    where id = ${accountId}`);
}
