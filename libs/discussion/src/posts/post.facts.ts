import type { ReactionKind } from '../reactions/reaction.js';

/** What happens to a post, as others hear of it. */
export interface PostFact {
  readonly postId: string;
  readonly threadId: string;
}

/** A word put under a post, or taken back. */
export interface ReactionFact extends PostFact {
  readonly reaction: ReactionKind;
}

export const POST_PUBLISHED = 'post.published';
export const POST_EDITED = 'post.edited';
export const POST_REMOVED = 'post.removed';
export const POST_HIDDEN = 'post.hidden';
export const POST_RESTORED = 'post.restored';
export const POST_REACTED = 'post.reacted';
export const POST_UNREACTED = 'post.unreacted';
