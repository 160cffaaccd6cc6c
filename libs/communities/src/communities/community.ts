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
}

export function communityPath(community: { readonly slug: string }, section?: string): string {
  return section === undefined
    ? `/communautes/${community.slug}`
    : `/communautes/${community.slug}/${section}`;
}
