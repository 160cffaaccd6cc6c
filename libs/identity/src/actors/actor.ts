import { Forbidden } from '@forum/kernel';

export const ROLES = ['member', 'moderator', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: a signed-in person, a visitor, or the system itself (seed, jobs). */
export interface Actor {
  /** Null for a visitor. */
  readonly accountId: string | null;
  readonly roles: readonly Role[];
  /** A suspended person reads as before and writes nothing. */
  readonly suspended: boolean;
  /** Name and sector are given: asked once, before a first post. */
  readonly profileComplete: boolean;
}

export const VISITOR: Actor = { accountId: null, roles: [], suspended: false, profileComplete: false };

export function isAdministrator(actor: Actor): boolean {
  return actor.roles.includes('administrator');
}

/** Moderators of all communities; administrators moderate too. */
export function isModerator(actor: Actor): boolean {
  return actor.roles.includes('moderator') || isAdministrator(actor);
}

export function isSignedIn(actor: Actor): actor is Actor & { readonly accountId: string } {
  return actor.accountId !== null;
}

/**
 * The operator at the console, founding content, jobs: may do what an administrator may, is nobody in particular.
 * Never the actor of a request.
 */
export const SYSTEM: Actor = {
  accountId: null,
  roles: ['administrator'],
  suspended: false,
  profileComplete: false,
};

/** @throws Forbidden for a visitor */
export function signedInId(actor: Actor): string {
  if (!isSignedIn(actor)) throw new Forbidden('sign-in-first');
  return actor.accountId;
}
