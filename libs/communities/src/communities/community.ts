export const VISIBILITIES = ['public', 'private', 'hidden'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const JOIN_POLICIES = ['open', 'request', 'invitation'] as const;
export type JoinPolicy = (typeof JOIN_POLICIES)[number];

export const COMMUNITY_MODERATIONS = ['after', 'before', 'newcomers'] as const;
/** When moderators read what is written: afterwards, before it shows, or before it shows for newcomers only. */
export type CommunityModeration = (typeof COMMUNITY_MODERATIONS)[number];

export const COMMUNITY_STATES = ['proposed', 'trial', 'active', 'dormant', 'archived'] as const;
export type CommunityState = (typeof COMMUNITY_STATES)[number];

export const COMMUNITY_ROLES = ['member', 'animator', 'librarian', 'moderator', 'owner'] as const;
export type CommunityRole = (typeof COMMUNITY_ROLES)[number];

export const MEMBERSHIP_STATES = ['requested', 'invited', 'active', 'banned'] as const;
export type MembershipState = (typeof MEMBERSHIP_STATES)[number];

/** What one person is to a community. */
export interface Standing {
  readonly role: CommunityRole;
  readonly state: MembershipState;
  /** The charter in force is not the one that this person accepted; owners answer for it themselves. */
  readonly charterPending?: boolean;
}

/** One's own standing, as the community's page shows it. */
export interface OwnStanding extends Standing {
  readonly joinedAt: Date | null;
  /** The end of a ban; null is for good. */
  readonly bannedUntil: Date | null;
}

/** A community as pages and the API show it. */
export interface Community {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  readonly lang: 'fr' | 'en';
  readonly visibility: Visibility;
  readonly joinPolicy: JoinPolicy;
  readonly moderation: CommunityModeration;
  readonly state: CommunityState;
  readonly stateSince: Date;
  readonly trialEndsAt: Date | null;
  readonly proposedBy: string | null;
  /** Whom newcomers may write to. */
  readonly contactId: string | null;
  /** The charter in force; 0 before there is one. */
  readonly charterVersion: number;
  /** The slug of the one that took its place. */
  readonly mergedInto: string | null;
  readonly lastActivityAt: Date;
  readonly createdAt: Date;
  readonly themes: readonly number[];
  readonly leads: readonly string[];
  /** Active members; null for whoever may not read what is inside. */
  readonly members: number | null;
  /** Null for an outsider. */
  readonly standing: OwnStanding | null;
}

export interface CommunityFilter {
  readonly state?: CommunityState | undefined;
  readonly theme?: number | undefined;
  readonly lead?: string | undefined;
  /** Only those to which the actor belongs. */
  readonly mine?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export function communityPath(community: { readonly slug: string }, section?: string): string {
  return section === undefined
    ? `/communautes/${community.slug}`
    : `/communautes/${community.slug}/${section}`;
}
