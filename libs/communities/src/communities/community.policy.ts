import type { Actor, ActorSql } from '@forum/identity';
import { isAdministrator, isModerator, isSignedIn } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';
import type { CommunityRole, CommunityState, JoinPolicy, Standing, Visibility } from './community.js';

/** What the policy needs to know of a community, and of the actor in it. */
export interface CommunityFacts {
  readonly visibility: Visibility;
  readonly joinPolicy: JoinPolicy;
  readonly state: CommunityState;
  /** Null for an outsider. */
  readonly standing: Standing | null;
}

/** What a role in the community gives; the page that explains roles is made of this table. */
export const ROLE_ACTIONS = {
  'open-thread': ['member', 'animator', 'librarian', 'moderator', 'owner'],
  reply: ['member', 'animator', 'librarian', 'moderator', 'owner'],
  'see-members': ['member', 'animator', 'librarian', 'moderator', 'owner'],
  'add-document': ['member', 'animator', 'librarian', 'moderator', 'owner'],
  'answer-meeting': ['member', 'animator', 'librarian', 'moderator', 'owner'],
  'keep-library': ['librarian', 'moderator', 'owner'],
  'hold-meetings': ['animator', 'moderator', 'owner'],
  welcome: ['animator', 'moderator', 'owner'],
  invite: ['animator', 'moderator', 'owner'],
  announce: ['animator', 'moderator', 'owner'],
  'decide-requests': ['moderator', 'owner'],
  moderate: ['moderator', 'owner'],
  edit: ['owner'],
  'change-charter': ['owner'],
  'give-roles': ['owner'],
} as const satisfies Record<string, readonly CommunityRole[]>;

export type RoleAction = keyof typeof ROLE_ACTIONS;
export type CommunityAction = RoleAction | 'read' | 'read-contents' | 'join' | 'request' | 'leave' | 'decide';

/** The actor belongs to the community whose id `communityId` gives, in one of these roles. Never user input. */
function belongs(actor: ActorSql, communityId: Sql, roles?: readonly CommunityRole[]): Sql {
  const inRole = roles === undefined ? sql`` : sql`and belonging.role = any(${[...roles]}::text[])`;
  return sql`exists (select from community_membership belonging
    where belonging.community_id = ${communityId} and belonging.account_id = ${actor.accountId}
      and belonging.state = 'active' ${inRole})`;
}

/**
 * Which rows of `community` the actor may know of, as an SQL condition: the only definition. A private one shows its
 * name and purpose to all; a hidden or proposed one is known to its members, those it invited, and moderators.
 */
export function communityVisibleTo(actor: ActorSql): Sql {
  return sql`((community.visibility <> 'hidden' and community.state <> 'proposed')
    or ${actor.moderates}
    or exists (select from community_membership belonging
      where belonging.community_id = community.id and belonging.account_id = ${actor.accountId}
        and belonging.state in ('active', 'invited')))`;
}

/** Whose contents (discussions, library, calendar, members) the actor may read, among rows of `community`. */
export function communityReadableTo(actor: ActorSql): Sql {
  return sql`((community.visibility = 'public' and community.state <> 'proposed')
    or ${actor.moderates} or ${belongs(actor, sql`community.id`)})`;
}

/** What lives in no community, or in one whose contents the actor may read. `communityId` is a column, such as `thread.community_id`. */
export function heldWhereReadableTo(actor: ActorSql, communityId: Sql): Sql {
  return sql`(${communityId} is null or exists (
    select from community where community.id = ${communityId} and ${communityReadableTo(actor)}))`;
}

/** The actor moderates the community whose id is in this column; false where it is null. */
export function communityModeratedBy(actor: ActorSql, communityId: Sql): Sql {
  return belongs(actor, communityId, ROLE_ACTIONS.moderate);
}

/** The actor's role in the community whose id is in this column, as text; null for whoever is no active member. */
export function communityRoleOf(actor: ActorSql, communityId: Sql): Sql {
  return sql`(select belonging.role from community_membership belonging
    where belonging.community_id = ${communityId} and belonging.account_id = ${actor.accountId}
      and belonging.state = 'active')`;
}

/**
 * The actor's standing in the community whose id is in this column, as JSON; null for an outsider. A ban that has ended
 * is no standing any more.
 */
export function standingIn(actor: ActorSql, communityId: Sql): Sql {
  return sql`(select json_build_object('role', own.role, 'state', own.state,
      'charterPending', own.state = 'active' and own.role <> 'owner' and own.charter_version < held.charter_version,
      'joinedAt', own.joined_at, 'bannedUntil', own.banned_until)
    from community_membership own join community held on held.id = own.community_id
    where own.community_id = ${communityId} and own.account_id = ${actor.accountId}
      and not (own.state = 'banned' and coalesce(own.banned_until <= now(), false)))`;
}

/** The role that the actor acts in: moderators of the forum moderate every community, administrators own them. */
export function actingRoles(actor: Actor, standing: Standing | null): readonly CommunityRole[] {
  const own = standing?.state === 'active' ? [standing.role] : [];
  if (isAdministrator(actor)) return [...own, 'owner'];
  return isModerator(actor) ? [...own, 'moderator'] : own;
}

/** The actor belongs to it, and has not accepted its charter as it now stands. */
export function isCharterPending(actor: Actor, { standing }: Pick<CommunityFacts, 'standing'>): boolean {
  return !isAdministrator(actor) && standing?.state === 'active' && standing.charterPending === true;
}

type Rule = (actor: Actor, community: CommunityFacts) => boolean;

const mayAct = (actor: Actor) => isSignedIn(actor) && !actor.suspended;
const belongsTo = ({ standing }: CommunityFacts) => standing?.state === 'active';
const alive = ({ state }: CommunityFacts) => state === 'trial' || state === 'active' || state === 'dormant';
const outside = ({ standing }: CommunityFacts) => standing === null || standing.state === 'invited';

const rules: Record<Exclude<CommunityAction, RoleAction>, Rule> = {
  read: (actor, community) =>
    (community.visibility !== 'hidden' && community.state !== 'proposed') ||
    belongsTo(community) ||
    (isSignedIn(actor) && community.standing?.state === 'invited') ||
    isModerator(actor),
  'read-contents': (actor, community) =>
    (community.visibility === 'public' && community.state !== 'proposed') ||
    belongsTo(community) ||
    isModerator(actor),
  join: (actor, community) =>
    mayAct(actor) &&
    alive(community) &&
    (community.standing?.state === 'invited' ||
      (community.joinPolicy === 'open' && outside(community)) ||
      (community.joinPolicy === 'open' && community.standing?.state === 'requested')),
  request: (actor, community) =>
    mayAct(actor) && alive(community) && community.joinPolicy === 'request' && community.standing === null,
  leave: (actor, community) =>
    isSignedIn(actor) && community.standing !== null && community.standing.state !== 'banned',
  decide: (actor) => mayAct(actor) && isAdministrator(actor),
};

/** What is written for others: who has not accepted the charter in force is asked first. */
const underCharter: readonly RoleAction[] = ['open-thread', 'reply', 'add-document'];

/** Archived communities are read; what is written in one needs it alive. Words about it may still change. */
const inAnyState: readonly RoleAction[] = ['see-members', 'edit', 'give-roles', 'moderate'];

function roleAllows(actor: Actor, action: RoleAction, community: CommunityFacts): boolean {
  const may: readonly CommunityRole[] = ROLE_ACTIONS[action];
  if (action === 'see-members' ? !isSignedIn(actor) : !mayAct(actor)) return false;
  if (!alive(community) && !inAnyState.includes(action)) return false;
  if (underCharter.includes(action) && isCharterPending(actor, community)) return false;
  return actingRoles(actor, community.standing).some((role) => may.includes(role));
}

/** May this actor do this in this community? What one may not know of, one may not change. */
export function canCommunity(actor: Actor, action: CommunityAction, community: CommunityFacts): boolean {
  if (!rules.read(actor, community) && action !== 'join') return false;
  return action in ROLE_ACTIONS
    ? roleAllows(actor, action as RoleAction, community)
    : rules[action as keyof typeof rules](actor, community);
}

/** Proposing a community: any member who has said who they are. */
export function canProposeCommunity(actor: Actor): boolean {
  return mayAct(actor) && actor.profileComplete;
}
