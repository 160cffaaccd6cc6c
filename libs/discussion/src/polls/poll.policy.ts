import { type Actor, isSignedIn } from '@forum/identity';
import { canThread, moderatesIn, type ThreadFacts } from '../threads/thread.policy.js';
import type { PollElectorate } from './poll.js';

export interface PollFacts {
  readonly authorId: string;
  readonly closed: boolean;
  readonly electorate: PollElectorate;
  /** The actor has written a published message in the thread. */
  readonly participates: boolean;
}

/** Asking: whoever opened the discussion, and those who moderate it, while it can be answered. */
export function canOpenPoll(actor: Actor, thread: ThreadFacts): boolean {
  const owns = isSignedIn(actor) && actor.accountId === thread.authorId;
  return canThread(actor, 'reply', thread) && (owns || moderatesIn(actor, thread.community));
}

/** Whoever may answer may vote; a poll among participants is for those who have written. */
export function canPoll(
  actor: Actor,
  action: 'vote' | 'close',
  thread: ThreadFacts,
  poll: PollFacts,
): boolean {
  if (poll.closed || !canThread(actor, 'read', thread)) return false;
  if (action === 'vote') {
    const belongs = poll.electorate === 'readers' || poll.participates;
    return canThread(actor, 'reply', thread) && actor.profileComplete && belongs;
  }
  const owns = isSignedIn(actor) && !actor.suspended && actor.accountId === poll.authorId;
  return owns || (isSignedIn(actor) && !actor.suspended && moderatesIn(actor, thread.community));
}
