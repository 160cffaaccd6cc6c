import { type Redirect, redirect } from '../../http/index.js';

/** The way in, and back here afterwards. */
export function signInFirst(here: string): Redirect {
  return redirect(`/connexion?next=${encodeURIComponent(here)}`, { status: 302 });
}
