/** What happens to a post, as others hear of it. */
export interface PostFact {
  readonly postId: string;
  readonly threadId: string;
}

export const POST_PUBLISHED = 'post.published';
export const POST_EDITED = 'post.edited';
export const POST_REMOVED = 'post.removed';
export const POST_HIDDEN = 'post.hidden';
export const POST_RESTORED = 'post.restored';
