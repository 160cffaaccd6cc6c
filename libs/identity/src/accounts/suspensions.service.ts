import sql, { parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../actors/actor.js';
import { authoriseAccount } from './account.policy.js';
import { lockedAccountFacts } from './account-row.js';

const suspension = z.object({
  accountId: z.string(),
  /** Null: without an end. */
  until: z.date().nullable(),
  reason: z.string().trim().min(1).max(2_000),
});

export type Suspension = z.input<typeof suspension>;

/** Keeps the restriction; moderation decides it, says why to its author and logs it, in the same transaction. */
@Injectable()
export class SuspensionsService {
  /** From now on the person reads as before and writes nothing. @throws Invalid, NotFound, Forbidden */
  async suspend(tx: Tx, actor: Actor, input: Suspension): Promise<void> {
    const { accountId, until, reason } = parse(suspension, input);
    authoriseAccount(actor, 'suspend', await lockedAccountFacts(tx, accountId));
    await tx.rows(sql`
      update account set suspended_until = coalesce(${until}::timestamptz, 'infinity'), suspension_reason = ${reason}
      where id = ${accountId}`);
  }

  /** May the actor take a measure about this person? @throws NotFound, Forbidden */
  async authorise(tx: Tx, actor: Actor, accountId: string): Promise<void> {
    authoriseAccount(actor, 'suspend', await lockedAccountFacts(tx, accountId));
  }

  /** @throws NotFound, Forbidden */
  async unsuspend(tx: Tx, actor: Actor, accountId: string): Promise<void> {
    authoriseAccount(actor, 'suspend', await lockedAccountFacts(tx, accountId));
    await tx.rows(sql`
      update account set suspended_until = null, suspension_reason = null where id = ${accountId}`);
  }
}
