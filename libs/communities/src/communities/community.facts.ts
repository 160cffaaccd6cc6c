import type { CommunityState } from './community.js';

export interface CommunityFact {
  readonly communityId: string;
}

export interface CommunityStateFact extends CommunityFact {
  readonly from: CommunityState;
  readonly to: CommunityState;
}

export const COMMUNITY_PROPOSED = 'community.proposed';
/** An administrator made it, or let a proposal begin. */
export const COMMUNITY_OPENED = 'community.opened';
export const COMMUNITY_REFUSED = 'community.refused';
export const COMMUNITY_CHANGED = 'community.changed';
export const COMMUNITY_STATE_CHANGED = 'community.state-changed';
