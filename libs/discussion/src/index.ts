export {
  canPost,
  type PostAction,
  type PostFacts,
  type PostState,
  postVisibleTo,
} from './posts/post.policy.js';
export {
  canOpenThread,
  canThread,
  type ThreadAction,
  type ThreadFacts,
  threadVisibleTo,
} from './threads/thread.policy.js';
