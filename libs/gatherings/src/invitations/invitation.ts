import type { Locale } from '@forum/i18n';
import type { Bilingual } from '@forum/network';
import type { InvitationState } from './invitation.entity.js';

/** An invitation with the person it is for and the event it comes from. */
export interface Invitation {
  readonly id: string;
  readonly state: InvitationState;
  readonly sentAt: Date | null;
  readonly expiresAt: Date | null;
  readonly locale: Locale;
  readonly participant: {
    readonly id: string;
    /** Null once answered or erased. */
    readonly address: string | null;
    readonly name: string | null;
    readonly organisation: string | null;
    /** A sector's code. */
    readonly sector: string | null;
    /** Numbers of themes, ascending. */
    readonly interests: readonly number[];
  };
  readonly event: {
    readonly id: string;
    readonly slug: string;
    readonly title: Bilingual;
    readonly date: string;
  };
}

/** What a link finds. `expired` also says that a newer link was sent. */
export type InvitationStatus = 'open' | 'expired' | 'accepted' | 'declined';

/** @returns undefined when there is nothing (any more) to answer */
export function statusOf(
  { state, expiresAt }: Pick<Invitation, 'state' | 'expiresAt'>,
  linkExpiresAt: Date,
  now: Date,
): InvitationStatus | undefined {
  if (state === 'accepted' || state === 'declined') return state;
  if (state !== 'sent' || expiresAt === null) return undefined;
  const isLatest = expiresAt.getTime() === linkExpiresAt.getTime();
  return isLatest && expiresAt > now ? 'open' : 'expired';
}

/** `camille@example.org` is `c•••@example.org`: its holder recognises it, a passer-by does not learn it. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = ''] = address;
  return `${first}•••${address.slice(at)}`;
}
