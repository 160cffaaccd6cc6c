import type { Locale } from '@forum/i18n';
import { type Actor, isAdministrator, signedInId } from '@forum/identity';
import sql, { Database, Forbidden, Idempotency, Invalid, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { canProposeCommunity } from '../communities/community.policy.js';
import { type Proposal, proposeSchema } from '../communities/community.schema.js';
import { CommunityFounding } from './community-founding.js';

export interface Proposing {
  readonly locale: Locale;
  /** The client's `Idempotency-Key`. */
  readonly key?: string | null;
}

/** How a community begins: any member proposes one, an administrator makes one. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly founding: CommunityFounding,
  ) {}

  /**
   * An administrator's is active at once, under the account that `owner` names; anybody else's waits for a decision.
   * @returns its slug @throws Invalid, Forbidden
   */
  async propose(actor: Actor, input: unknown, { locale, key = null }: Proposing): Promise<string> {
    const accountId = requireMay(actor);
    const wanted = parse(proposeSchema, input);
    const request = { accountId, key, request: { community: wanted } };
    return this.database.transaction((tx) =>
      this.idempotency.once(tx, request, () => this.found(tx, actor, { wanted, accountId, locale })),
    );
  }

  private async found(
    tx: Tx,
    actor: Actor,
    { wanted, accountId, locale }: { wanted: Proposal; accountId: string; locale: Locale },
  ): Promise<string> {
    if (!isAdministrator(actor)) {
      if (wanted.owner !== undefined) throw Invalid.field('owner', 'administrators-only');
      return this.founding.found(tx, actor, { wanted, ownerId: accountId, locale, state: 'proposed' });
    }
    const ownerId = wanted.owner === undefined ? accountId : await this.ownerAt(tx, wanted.owner);
    return this.founding.found(tx, actor, { wanted, ownerId, locale, state: 'active' });
  }

  private async ownerAt(tx: Tx, address: string): Promise<string> {
    const owner = await tx.one<{ id: string }>(sql`
      select account.id from account join account_email email on email.account_id = account.id
      where email.address = ${address} and account.closed_at is null`);
    if (!owner) throw Invalid.field('owner', 'no-such-account');
    return owner.id;
  }
}

/** @throws Forbidden saying what is missing */
function requireMay(actor: Actor): string {
  const accountId = signedInId(actor);
  if (actor.suspended) throw new Forbidden('suspended');
  if (!isAdministrator(actor) && !canProposeCommunity(actor)) throw new Forbidden('profile-incomplete');
  return accountId;
}
