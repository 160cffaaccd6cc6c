import type { Locale } from '@forum/i18n';
import { type Actor, isSignedIn } from '@forum/identity';
import { Forbidden } from '@forum/kernel';
import type { Via } from './post.js';

/** Where a command comes from, and in which language its writer reads. */
export interface Writing {
  readonly locale: Locale;
  readonly via: Via;
  /** The client's `Idempotency-Key`, or the form's own: the same one never publishes twice. */
  readonly key?: string | null;
  /** What was odd about how it was sent, as codes: for whoever decides on admission. */
  readonly signals?: readonly string[];
}

/** The account that writes. @throws Forbidden saying what is missing: a session, a name and sector, or the right to write. */
export function requireWriter(actor: Actor): string {
  if (!isSignedIn(actor)) throw new Forbidden('sign-in-first');
  if (actor.suspended) throw new Forbidden('suspended');
  if (!actor.profileComplete) throw new Forbidden('profile-incomplete');
  return actor.accountId;
}
