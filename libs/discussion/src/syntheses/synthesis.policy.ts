import { canCommunity } from '@forum/communities';
import type { Actor } from '@forum/identity';
import { isSignedIn } from '@forum/identity';
import { canThread, moderatesIn, type ThreadFacts } from '../threads/thread.policy.js';

/** A discussion, and whether the actor has a published message in it. */
export interface SummedUp extends ThreadFacts {
  readonly participates: boolean;
}

/**
 * Who may write the synthesis of a discussion, or change it: whoever opened it, whoever has a published message in it,
 * and moderators; in a community, as long as they may write there. Who may read it is who may read its discussion (`threadVisibleTo`): there is no other rule.
 * A closed discussion may still be summed up; an archived or hidden one is left as it is.
 */
export function canSumUp(actor: Actor, thread: SummedUp): boolean {
  if (!isSignedIn(actor) || actor.suspended || !actor.profileComplete) return false;
  if (!canThread(actor, 'read', thread) || thread.hidden || thread.state === 'archived') return false;
  if (moderatesIn(actor, thread.community)) return true;
  const { community, authorId, participates } = thread;
  if (community !== null && !canCommunity(actor, 'reply', community)) return false;
  return actor.accountId === authorId || participates;
}
