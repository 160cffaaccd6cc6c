import {
  type CommunityFacts,
  canCommunity,
  communityModeratedBy,
  heldWhereReadableTo,
} from '@forum/communities';
import type { Actor, ActorSql } from '@forum/identity';
import { isModerator, isSignedIn } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';

/** What the policy needs to know of a thread. */
export interface ThreadFacts {
  readonly state: 'open' | 'closed' | 'archived';
  readonly hidden: boolean;
  /** Its opening waits for a moderator. */
  readonly held: boolean;
  readonly authorId: string;
  /** The community in which it is held, and the actor's standing there; null under the themes. */
  readonly community: CommunityFacts | null;
}

export type ThreadAction =
  | 'read'
  | 'reply'
  | 'rename'
  | 'close'
  | 'reopen'
  | 'hide'
  | 'restore'
  | 'pin'
  | 'feature'
  | 'move'
  | 'split'
  | 'merge';

/**
 * Which rows of `thread` the actor may read, as an SQL condition. The only definition: lists, counts, feeds,
 * search, digests and mail all ask it. A thread that moderation has hidden, or whose
 * opening it holds, is read by moderators and its author; one of
 * a community by those who may read what is in it. One that was merged is read by nobody: its messages are elsewhere.
 */
export function threadVisibleTo(actor: ActorSql): Sql {
  // Never unknown, so that `not` of it is what it says for a visitor too, whose account is null.
  const mine = sql`coalesce(thread.author_id = ${actor.accountId}, false)`;
  const community = sql`thread.community_id`;
  return sql`(thread.merged_into is null and ((thread.hidden_at is null and not thread.held) or ${mine} or ${actor.moderates}
      or ${communityModeratedBy(actor, community)})
    and ${heldWhereReadableTo(actor, community)})`;
}

type Rule = (actor: Actor, thread: ThreadFacts) => boolean;

const mayWrite = (actor: Actor) => isSignedIn(actor) && !actor.suspended;
const owns: Rule = (actor, thread) => isSignedIn(actor) && actor.accountId === thread.authorId;

const isPublic = (thread: ThreadFacts) => !thread.hidden && !thread.held;

/** Moderators of the forum everywhere, those of a community in it. */
export function moderatesIn(actor: Actor, community: CommunityFacts | null | undefined): boolean {
  return isModerator(actor) || (community != null && canCommunity(actor, 'moderate', community));
}

const moderates = (actor: Actor, thread: ThreadFacts) =>
  mayWrite(actor) && moderatesIn(actor, thread.community);
const reads = (actor: Actor, { community }: ThreadFacts) =>
  community === null || canCommunity(actor, 'read-contents', community);

/** Messages of a hidden or held thread stay where they are: moving them could show them. */
const curates: Rule = (actor, thread) => moderates(actor, thread) && isPublic(thread);

const rules: Record<ThreadAction, Rule> = {
  read: (actor, thread) =>
    reads(actor, thread) && (isPublic(thread) || owns(actor, thread) || moderatesIn(actor, thread.community)),
  reply: (actor, thread) =>
    mayWrite(actor) &&
    thread.state === 'open' &&
    isPublic(thread) &&
    (thread.community === null || canCommunity(actor, 'reply', thread.community)),
  rename: (actor, thread) => (mayWrite(actor) && owns(actor, thread)) || moderates(actor, thread),
  close: (actor, thread) => moderates(actor, thread) && thread.state === 'open',
  reopen: (actor, thread) => moderates(actor, thread) && thread.state === 'closed',
  hide: (actor, thread) => moderates(actor, thread) && isPublic(thread),
  restore: (actor, thread) => moderates(actor, thread) && thread.hidden,
  pin: moderates,
  feature: (actor, thread) => mayWrite(actor) && isModerator(actor) && isPublic(thread),
  move: moderates,
  split: curates,
  merge: curates,
};

/** May this actor do this to this thread? What nobody may read, nobody may change. */
export function canThread(actor: Actor, action: ThreadAction, thread: ThreadFacts): boolean {
  return rules.read(actor, thread) && rules[action](actor, thread);
}

/** Opening a discussion: any signed-in person who is not suspended. Name and sector are asked on the way. */
export function canOpenThread(actor: Actor): boolean {
  return mayWrite(actor);
}
