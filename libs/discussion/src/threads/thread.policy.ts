import type { Actor, ActorSql } from '@forum/identity';
import { isModerator, isSignedIn } from '@forum/identity';
import sql, { type Sql } from '@forum/kernel';

/** What the policy needs to know of a thread. */
export interface ThreadFacts {
  readonly state: 'open' | 'closed' | 'archived';
  readonly hidden: boolean;
  readonly authorId: string;
}

export type ThreadAction = 'read' | 'reply' | 'rename' | 'close' | 'reopen' | 'hide' | 'restore' | 'pin';

/**
 * Which rows of `thread` the actor may read, as an SQL condition. The only definition: lists, counts, feeds,
 * search, digests and mail all ask it. A thread that moderation has hidden is read by moderators and its author.
 */
export function threadVisibleTo(actor: ActorSql): Sql {
  // Never unknown, so that `not` of it is what it says for a visitor too, whose account is null.
  const mine = sql`coalesce(thread.author_id = ${actor.accountId}, false)`;
  return sql`(thread.hidden_at is null or ${mine} or ${actor.moderates})`;
}

type Rule = (actor: Actor, thread: ThreadFacts) => boolean;

const mayWrite = (actor: Actor) => isSignedIn(actor) && !actor.suspended;
const owns: Rule = (actor, thread) => isSignedIn(actor) && actor.accountId === thread.authorId;

const rules: Record<ThreadAction, Rule> = {
  read: (actor, thread) => !thread.hidden || owns(actor, thread) || isModerator(actor),
  reply: (actor, thread) => mayWrite(actor) && thread.state === 'open' && !thread.hidden,
  rename: (actor, thread) => mayWrite(actor) && (owns(actor, thread) || isModerator(actor)),
  close: (actor, thread) => mayWrite(actor) && isModerator(actor) && thread.state === 'open',
  reopen: (actor, thread) => mayWrite(actor) && isModerator(actor) && thread.state === 'closed',
  hide: (actor, thread) => mayWrite(actor) && isModerator(actor) && !thread.hidden,
  restore: (actor, thread) => mayWrite(actor) && isModerator(actor) && thread.hidden,
  pin: (actor) => mayWrite(actor) && isModerator(actor),
};

/** May this actor do this to this thread? What nobody may read, nobody may change. */
export function canThread(actor: Actor, action: ThreadAction, thread: ThreadFacts): boolean {
  return rules.read(actor, thread) && rules[action](actor, thread);
}

/** Opening a discussion: any signed-in person who is not suspended. Name and sector are asked on the way. */
export function canOpenThread(actor: Actor): boolean {
  return mayWrite(actor);
}
