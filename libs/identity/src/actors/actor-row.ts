import sql, { type Sql } from '@forum/kernel';
import type { Actor, Role } from './actor.js';

export interface ActorRow {
  accountId: string;
  roles: Role[];
  suspended: boolean;
  profileComplete: boolean;
}

/**
 * What makes an actor of a row of `account`: the one selection for sessions, API tokens and look-ups.
 * A profile is complete when name and sector are given and the terms accepted.
 */
export const actorColumns: Sql = sql`
  account.id as "accountId",
  array(select role from account_role granted where granted.account_id = account.id order by role) as roles,
  coalesce(account.suspended_until > now(), false) as suspended,
  (account.name is not null and account.sector_code is not null and exists (
    select from consent where consent.account_id = account.id
      and consent.kind = 'terms' and consent.withdrawn_at is null)) as "profileComplete"`;

export function toActor(row: ActorRow): Actor & { readonly accountId: string } {
  const { accountId, roles, suspended, profileComplete } = row;
  return { accountId, roles, suspended, profileComplete };
}
