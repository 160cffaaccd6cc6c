export type { LeadActivity, Opening, ThemeActivity, WeekOfPosts } from './activity/activity.js';
export { ActivityRepository } from './activity/activity.repository.js';
export type { Bookmark, BookmarkTarget } from './bookmarks/bookmark.js';
export { BookmarksService, bookmarkSchema } from './bookmarks/bookmarks.service.js';
export { reasonSchema, ThreadClosuresService } from './closures/closures.service.js';
export * from './curation/curation.facts.js';
export type { Curation, CurationKind } from './curation/curation.js';
export { mergeSchema, moveSchema, splitSchema } from './curation/curation.schema.js';
export { CurationsService } from './curation/curations.service.js';
export { patchThreadSchema, ThreadChangesService } from './curation/thread-changes.service.js';
export { ThreadMergesService } from './curation/thread-merges.service.js';
export { type Audience, type Destination, ThreadPlacesService } from './curation/thread-places.service.js';
export { ThreadSplitsService } from './curation/thread-splits.service.js';
export { ThreadTrails } from './curation/thread-trails.service.js';
export {
  DiscussionModule,
  discussionEntities,
  discussionJobs,
  discussionListeners,
} from './discussion.module.js';
export { type Draft, type DraftFields, type DraftPlace, DraftsService } from './drafts/drafts.service.js';
export { type FeedPost, type FeedScope, FeedsService } from './feeds/feeds.service.js';
export { type OwnReaction, OwnWritingService, type WrittenPost } from './leaving/own-writing.service.js';
export { LiveThreadsService } from './live/live-threads.service.js';
export { chooseName, mentionOf } from './mentions/mention-text.js';
export { MentionsService, type Nameable, type NamedIn, type NamedMe } from './mentions/mentions.service.js';
export {
  HANDS,
  POLL_CLOSED,
  POLL_ELECTORATES,
  POLL_KINDS,
  POLL_OPENED,
  type Poll,
  type PollFact,
  type PollKind,
  type PollOutcome,
} from './polls/poll.js';
export { ballotSchema, openPollSchema } from './polls/poll.schema.js';
export { PollsService } from './polls/polls.service.js';
export { Admission, type Hold, type HoldReason, type Rewording, type Submission } from './ports/admission.js';
export * from './posts/post.facts.js';
export type { Post, Revision, Via } from './posts/post.js';
export {
  canPost,
  type PostAction,
  type PostFacts,
  type PostState,
  postVisibleTo,
} from './posts/post.policy.js';
export { PostReleases } from './posts/post-releases.service.js';
export { PostsRepository } from './posts/posts.repository.js';
export { PostsService } from './posts/posts.service.js';
export { editPostSchema, replySchema } from './posts/write-post.schema.js';
export { requireWriter, type Writing } from './posts/writer.js';
export { REACTION_KINDS, type ReactionCounts, type ReactionKind } from './reactions/reaction.js';
export { ReactionsService } from './reactions/reactions.service.js';
export {
  type OpenedThread,
  type OwnReading,
  ReadingService,
  type UnreadThread,
} from './reading/reading.service.js';
export { type SeedThread, SeedThreads } from './seed/seed-threads.js';
export { mergeSyntheses } from './syntheses/merge.js';
export {
  type ListedSynthesis,
  SynthesesRepository,
  type SynthesisFilter,
} from './syntheses/syntheses.repository.js';
export { SynthesesService } from './syntheses/syntheses.service.js';
export * from './syntheses/synthesis.facts.js';
export {
  MOST_SINCE,
  SYNTHESIS_PARTS,
  type Synthesis,
  type SynthesisPart,
  type SynthesisText,
  type SynthesisVersion,
  synthesisText,
} from './syntheses/synthesis.js';
export { canSumUp, type SummedUp } from './syntheses/synthesis.policy.js';
export { synthesisSchema } from './syntheses/synthesis.schema.js';
export { editThreadSchema, openThreadSchema, type WritingLimits } from './threads/open-thread.schema.js';
export { slugOf } from './threads/slug.js';
export * from './threads/thread.facts.js';
export {
  type Author,
  type Thread,
  type ThreadCommunity,
  type ThreadFilter,
  type ThreadSort,
  threadFactsOf,
  threadPath,
} from './threads/thread.js';
export {
  canOpenThread,
  canThread,
  moderatesIn,
  type ThreadAction,
  type ThreadFacts,
  threadVisibleTo,
} from './threads/thread.policy.js';
export { ThreadsRepository } from './threads/threads.repository.js';
export { ThreadsService } from './threads/threads.service.js';
