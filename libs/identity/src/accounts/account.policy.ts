import sql, { Forbidden, type Sql } from '@forum/kernel';
import { type Actor, isAdministrator, isModerator, isSignedIn, type Role } from '../actors/actor.js';
import type { ActorSql } from '../actors/actor-sql.js';
import type { AccountKind } from './account.entity.js';

/** What the policy needs to know of an account. */
export interface AccountFacts {
  readonly id: string | null;
  readonly kind: AccountKind;
  readonly closed: boolean;
  readonly roles: readonly Role[];
}

/** For actions on no account in particular. */
export const NOBODY: AccountFacts = { id: null, kind: 'person', closed: false, roles: [] };

export type AccountAction =
  | 'create'
  | 'list'
  | 'read-profile'
  | 'edit-profile'
  | 'edit-settings'
  | 'grant-roles'
  | 'suspend'
  | 'close'
  | 'read-consents';

/** Whose profile of `account` the actor may read, as an SQL condition: profiles are for members. */
export function accountVisibleTo(actor: ActorSql): Sql {
  return sql`(account.kind = 'person' and account.closed_at is null and ${actor.accountId} is not null)`;
}

type Rule = (actor: Actor, account: AccountFacts) => boolean;

const isSelf: Rule = (actor, account) => isSignedIn(actor) && actor.accountId === account.id;
const isOpenPerson = (account: AccountFacts) => account.kind === 'person' && !account.closed;
const administers = (actor: Actor) => isAdministrator(actor) && !actor.suspended;
const moderates = (actor: Actor) => isModerator(actor) && !actor.suspended;
const hasPowers = (account: AccountFacts) => account.roles.some((role) => role !== 'member');

const rules: Record<AccountAction, Rule> = {
  create: administers,
  list: administers,
  'read-profile': (actor, account) => isSignedIn(actor) && isOpenPerson(account),
  'edit-profile': (actor, account) => isSelf(actor, account) && isOpenPerson(account) && !actor.suspended,
  'edit-settings': (actor, account) => isSelf(actor, account) && isOpenPerson(account),
  'grant-roles': (actor, account) => administers(actor) && isOpenPerson(account),
  // Only an administrator suspends someone who moderates; nobody suspends themselves.
  suspend: (actor, account) =>
    moderates(actor) &&
    isOpenPerson(account) &&
    !isSelf(actor, account) &&
    (administers(actor) || !hasPowers(account)),
  close: (actor, account) => isOpenPerson(account) && (isSelf(actor, account) || administers(actor)),
  'read-consents': (actor, account) => isSelf(actor, account) || administers(actor),
};

/** May this actor do this to this account? */
export function canAccount(actor: Actor, action: AccountAction, account: AccountFacts): boolean {
  return rules[action](actor, account);
}

/** @throws Forbidden */
export function authoriseAccount(actor: Actor, action: AccountAction, account: AccountFacts): void {
  if (!canAccount(actor, action, account)) throw new Forbidden();
}
