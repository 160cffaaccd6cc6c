import { type Actor, type ActorSql, isSignedIn } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';
import { type CommunityFacts, canCommunity, heldWhereReadableTo } from '../communities/community.policy.js';

export interface ResourceFacts {
  readonly community: CommunityFacts;
  readonly addedById: string;
}

export type ResourceAction = 'read' | 'change' | 'remove';

/** Which rows of `resource` the actor may read: those of communities whose contents they may read, but for what was removed. */
export function resourceVisibleTo(actor: ActorSql): Sql {
  return sql`(resource.removed_at is null and ${heldWhereReadableTo(actor, sql`resource.community_id`)})`;
}

/** One's own while one belongs, or any for whoever keeps the library. */
export function canResource(
  actor: Actor,
  action: ResourceAction,
  { community, addedById }: ResourceFacts,
): boolean {
  if (!canCommunity(actor, 'read-contents', community)) return false;
  if (action === 'read' || canCommunity(actor, 'keep-library', community)) return true;
  return isSignedIn(actor) && actor.accountId === addedById && canCommunity(actor, 'add-document', community);
}
