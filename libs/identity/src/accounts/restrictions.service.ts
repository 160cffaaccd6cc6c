import sql, { parse, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../actors/actor.js';
import { authoriseAccount } from './account.policy.js';
import { lockedAccountFacts } from './account-row.js';

export const RESTRICTIONS = ['slowed', 'silenced'] as const;
export type Restriction = (typeof RESTRICTIONS)[number];

const restriction = z.object({
  accountId: z.string(),
  kind: z.enum(RESTRICTIONS),
  /** Null: without an end. */
  until: z.date().nullable(),
  /** Of a slower pace: one message in so many minutes. */
  minutes: z.int().min(1),
});

/** Keeps what is less than a suspension; moderation decides it, in the same transaction. Who may is the rule of suspending. */
@Injectable()
export class RestrictionsService {
  /** @throws Invalid, NotFound, Forbidden */
  async restrict(tx: Tx, actor: Actor, input: z.input<typeof restriction>): Promise<void> {
    const { accountId, kind, until, minutes } = parse(restriction, input);
    authoriseAccount(actor, 'suspend', await lockedAccountFacts(tx, accountId));
    const end = sql`coalesce(${until}::timestamptz, 'infinity')`;
    await this.set(tx, accountId, kind === 'slowed' ? slowed(end, sql`${minutes}::int`) : silenced(end));
  }

  /** @throws NotFound, Forbidden */
  async lift(
    tx: Tx,
    actor: Actor,
    { accountId, kind }: { accountId: string; kind: Restriction },
  ): Promise<void> {
    authoriseAccount(actor, 'suspend', await lockedAccountFacts(tx, accountId));
    await this.set(tx, accountId, kind === 'slowed' ? slowed(sql`null`, sql`null`) : silenced(sql`null`));
  }

  private async set(tx: Tx, accountId: string, change: Sql): Promise<void> {
    await tx.rows(sql`update account set ${change} where id = ${accountId}`);
  }
}

const slowed = (until: Sql, minutes: Sql): Sql => sql`slowed_until = ${until}, slow_minutes = ${minutes}`;
const silenced = (until: Sql): Sql => sql`silenced_until = ${until}`;
