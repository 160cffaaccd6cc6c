/** What happens between a person and a community, as others hear of it. */
export interface MembershipFact {
  readonly communityId: string;
  readonly accountId: string;
}

/** How a person came to be a member. */
export type Arrival = 'open' | 'request' | 'invitation' | 'link' | 'founding';

export interface MembershipBegan extends MembershipFact {
  readonly via: Arrival;
}

export const MEMBERSHIP_REQUESTED = 'membership.requested';
export const MEMBERSHIP_INVITED = 'membership.invited';
export const MEMBERSHIP_BEGAN = 'membership.began';
export const MEMBERSHIP_ENDED = 'membership.ended';
export const MEMBERSHIP_REFUSED = 'membership.refused';
export const MEMBERSHIP_BANNED = 'membership.banned';
export const ROLE_GIVEN = 'membership.role-given';
