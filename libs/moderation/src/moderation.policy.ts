import type { CommunityFacts } from '@forum/communities';
import { canPost, canThread, moderatesIn, type PostFacts, type ThreadFacts } from '@forum/discussion';
import { type Actor, isAdministrator, isModerator, isSignedIn } from '@forum/identity';
import { Forbidden } from '@forum/kernel';

/** May see the queue, what waits in it, and what people answered. A suspended moderator may not. */
export function moderates(actor: Actor): boolean {
  return isSignedIn(actor) && isModerator(actor) && !actor.suspended;
}

/** May see and change what runs the forum. */
export function administers(actor: Actor): boolean {
  return isSignedIn(actor) && isAdministrator(actor) && !actor.suspended;
}

/** @throws Forbidden */
export function requireModerator(actor: Actor): string {
  if (!isSignedIn(actor)) throw new Forbidden('sign-in-first');
  if (!moderates(actor)) throw new Forbidden();
  return actor.accountId;
}

/** @throws Forbidden */
export function requireAdministrator(actor: Actor): string {
  if (!isSignedIn(actor)) throw new Forbidden('sign-in-first');
  if (!administers(actor)) throw new Forbidden();
  return actor.accountId;
}

/** What the policy needs to know of a reported post, or of one that a moderator looks at. */
export interface CaseFacts extends PostFacts {
  /** Something about it waits for a decision. */
  readonly reported: boolean;
  /** Somebody other than its author could decide. */
  readonly othersModerate: boolean;
}

export const CASE_ACTIONS = ['read', 'hide', 'restore', 'keep', 'approve', 'refuse'] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

interface Judged {
  readonly authorId: string;
  readonly othersModerate: boolean;
  readonly community?: CommunityFacts | null;
}

/** Of the forum, or of the community that it belongs to. */
export function moderatesHere(actor: Actor, community: CommunityFacts | null | undefined): boolean {
  return isSignedIn(actor) && !actor.suspended && moderatesIn(actor, community);
}

/** Nobody judges their own words, unless nobody else is there to do it. */
const judges = (actor: Actor, words: Judged) =>
  moderatesHere(actor, words.community) && (actor.accountId !== words.authorId || !words.othersModerate);

const caseRules: Record<CaseAction, (actor: Actor, post: CaseFacts) => boolean> = {
  read: (actor, { community }) => moderatesHere(actor, community),
  /** Also confirms what the rule on exposed details has hidden until a person looks. */
  hide: (actor, post) =>
    judges(actor, post) && (canPost(actor, 'hide', post) || (post.state === 'hidden' && post.reported)),
  restore: (actor, post) => judges(actor, post) && canPost(actor, 'restore', post),
  keep: (actor, post) => judges(actor, post) && post.state === 'published' && post.reported,
  approve: (actor, post) => judges(actor, post) && post.state === 'held',
  refuse: (actor, post) => judges(actor, post) && post.state === 'held',
};

/** May this actor decide this on this post? */
export function canCase(actor: Actor, action: CaseAction, post: CaseFacts): boolean {
  return caseRules[action](actor, post);
}

export interface ThreadCaseFacts extends ThreadFacts {
  readonly othersModerate: boolean;
}

export type ThreadCaseAction = 'close' | 'reopen' | 'hide' | 'restore';

/** Closing one's own discussion judges nobody; bringing one's own back from hiding does. */
export function canThreadCase(actor: Actor, action: ThreadCaseAction, thread: ThreadCaseFacts): boolean {
  if (action === 'restore' && !judges(actor, thread)) return false;
  return moderatesHere(actor, thread.community) && canThread(actor, action, thread);
}

/** What was decided is read by whom it concerns and by moderators. */
export function canReadMeasure(actor: Actor, measure: { readonly accountId: string }): boolean {
  return (isSignedIn(actor) && actor.accountId === measure.accountId) || moderates(actor);
}

/** Only the person concerned answers, suspended or not. */
export function canAnswerMeasure(actor: Actor, measure: { readonly accountId: string }): boolean {
  return isSignedIn(actor) && actor.accountId === measure.accountId;
}
