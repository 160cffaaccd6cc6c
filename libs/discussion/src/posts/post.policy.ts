import { type CommunityFacts, communityModeratedBy } from '@forum/communities';
import type { Actor, ActorSql } from '@forum/identity';
import { isSignedIn } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';
import { moderatesIn } from '../threads/thread.policy.js';

export type PostState = 'published' | 'held' | 'hidden' | 'removed';

/** What the policy needs to know of a post. The thread's own policy is asked first. */
export interface PostFacts {
  readonly state: PostState;
  readonly authorId: string;
  /** The community of its thread. Left out, only moderators of the forum moderate it. */
  readonly community?: CommunityFacts | null;
}

export type PostAction =
  | 'read'
  | 'react'
  | 'edit'
  | 'remove'
  | 'flag'
  | 'hide'
  | 'restore'
  | 'read-revisions';

/**
 * Whose words of `post` the actor may read, as an SQL condition, beside the thread's own condition.
 * Held and hidden posts are read by their author and by moderators; removed ones by nobody: their place shows who removed them.
 */
export function postVisibleTo(actor: ActorSql): Sql {
  // Never unknown, so that `not` of it is what it says for a visitor too, whose account is null.
  const mine = sql`coalesce(post.author_id = ${actor.accountId}, false)`;
  return sql`(post.state = 'published'
    or (post.state in ('held', 'hidden') and (${mine} or ${actor.moderates} or ${moderatesItsCommunity(actor)})))`;
}

/** Asked of the few posts that are held or hidden only. */
function moderatesItsCommunity(actor: ActorSql): Sql {
  return sql`exists (select from thread place where place.id = post.thread_id
    and ${communityModeratedBy(actor, sql`place.community_id`)})`;
}

type Rule = (actor: Actor, post: PostFacts) => boolean;

const mayWrite = (actor: Actor) => isSignedIn(actor) && !actor.suspended;
const owns: Rule = (actor, post) => isSignedIn(actor) && actor.accountId === post.authorId;

const rules: Record<PostAction, Rule> = {
  read: (actor, post) =>
    post.state === 'published' ||
    (post.state !== 'removed' && (owns(actor, post) || moderatesIn(actor, post.community))),
  react: (actor, post) =>
    mayWrite(actor) && actor.profileComplete && !owns(actor, post) && post.state === 'published',
  edit: (actor, post) => mayWrite(actor) && owns(actor, post) && post.state !== 'hidden',
  remove: (actor, post) => mayWrite(actor) && owns(actor, post),
  flag: (actor, post) => isSignedIn(actor) && !owns(actor, post) && post.state === 'published',
  hide: (actor, post) => mayWrite(actor) && moderatesIn(actor, post.community) && post.state === 'published',
  restore: (actor, post) => mayWrite(actor) && moderatesIn(actor, post.community) && post.state === 'hidden',
  'read-revisions': (_actor, post) => post.state === 'published' || post.state === 'hidden',
};

/** May this actor do this to this post? What one may not read, one may not change. */
export function canPost(actor: Actor, action: PostAction, post: PostFacts): boolean {
  return rules.read(actor, post) && rules[action](actor, post);
}
