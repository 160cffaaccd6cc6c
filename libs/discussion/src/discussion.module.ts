import { MEETING_ENDED, type MeetingFact } from '@forum/communities';
import { IdentityModule } from '@forum/identity';
import { defineJob, type FactListener, type JobDefinition, onFact } from '@forum/kernel';
import { Module } from '@nestjs/common';
import { ActivityRepository } from './activity/activity.repository.js';
import { BookmarkEntity } from './bookmarks/bookmark.entity.js';
import { BookmarksService } from './bookmarks/bookmarks.service.js';
import { ThreadClosuresService } from './closures/closures.service.js';
import { CuratedPostEntity, CuratedReadingEntity, CurationEntity } from './curation/curation.entity.js';
import { CurationRecorder } from './curation/curation-recorder.js';
import { CurationReversals } from './curation/curation-reversals.js';
import { CurationsRepository } from './curation/curations.repository.js';
import { CurationsService } from './curation/curations.service.js';
import { HeldThreads } from './curation/held-threads.js';
import { MovedPostsRepository } from './curation/moved-posts.repository.js';
import { PostPlaces } from './curation/post-places.js';
import { ThreadChangesService } from './curation/thread-changes.service.js';
import { ThreadMergesService } from './curation/thread-merges.service.js';
import { ThreadPlacesService } from './curation/thread-places.service.js';
import { ThreadSplitsService } from './curation/thread-splits.service.js';
import { ThreadTrails } from './curation/thread-trails.service.js';
import { DraftEntity } from './drafts/draft.entity.js';
import { DraftsService } from './drafts/drafts.service.js';
import { FeedsService } from './feeds/feeds.service.js';
import { OwnWritingService } from './leaving/own-writing.service.js';
import { LiveThreadsService } from './live/live-threads.service.js';
import { MentionsService } from './mentions/mentions.service.js';
import { PostMentionEntity } from './mentions/post-mention.entity.js';
import { PostText } from './mentions/post-text.js';
import { CommunityOpenings } from './openings/community-openings.js';
import { BallotsListener } from './polls/ballots.listener.js';
import { PollBallotEntity, PollEntity } from './polls/poll.entity.js';
import { PollsRepository } from './polls/polls.repository.js';
import { PollsService } from './polls/polls.service.js';
import { PostEntity, PostRevisionEntity } from './posts/post.entity.js';
import { PostReleases } from './posts/post-releases.service.js';
import { PostWriter } from './posts/post-writer.js';
import { PostsRepository } from './posts/posts.repository.js';
import { PostsService } from './posts/posts.service.js';
import { WritingPace } from './posts/writing-pace.js';
import { PostReactionEntity } from './reactions/post-reaction.entity.js';
import { ReactionPace } from './reactions/reaction-pace.js';
import { ReactionsRepository } from './reactions/reactions.repository.js';
import { ReactionsService } from './reactions/reactions.service.js';
import { ReadPositionEntity } from './reading/read-position.entity.js';
import { ReadingService } from './reading/reading.service.js';
import { DiscussionRetention } from './retention/retention.service.js';
import { SeedThreads } from './seed/seed-threads.js';
import { SynthesesRepository } from './syntheses/syntheses.repository.js';
import { SynthesesService } from './syntheses/syntheses.service.js';
import { SynthesisEntity, SynthesisVersionEntity } from './syntheses/synthesis.entity.js';
import { NamesListener } from './threads/names.listener.js';
import { ThreadEntity, ThreadLeadEntity, ThreadTranslationEntity } from './threads/thread.entity.js';
import { ThreadsRepository } from './threads/threads.repository.js';
import { ThreadsService } from './threads/threads.service.js';

export const discussionEntities = [
  ThreadEntity,
  ThreadLeadEntity,
  ThreadTranslationEntity,
  PostEntity,
  PostRevisionEntity,
  PostReactionEntity,
  DraftEntity,
  ReadPositionEntity,
  CurationEntity,
  CuratedPostEntity,
  CuratedReadingEntity,
  PollEntity,
  PollBallotEntity,
  PostMentionEntity,
  BookmarkEntity,
  SynthesisEntity,
  SynthesisVersionEntity,
];

export const discussionJobs: JobDefinition[] = [
  defineJob({
    name: 'polls.due',
    service: PollsService,
    queue: { policy: 'short', retryLimit: 0 },
    run: (polls) => polls.closeDue(),
  }),
  defineJob({ name: 'discussion.sweep', service: DiscussionRetention, run: (service) => service.sweep() }),
];

export const discussionListeners: FactListener[] = [
  onFact(MEETING_ENDED, CommunityOpenings, (openings, { data }: { data: MeetingFact }) =>
    openings.followUp(data.meetingId),
  ),
  onFact('account.renamed', NamesListener, (names, fact: { data: { accountId: string } }) =>
    names.accountChanged(fact.data.accountId),
  ),
  onFact('account.closed', NamesListener, (names, fact: { data: { accountId: string } }) =>
    names.accountChanged(fact.data.accountId),
  ),
  onFact('account.closed', BookmarksService, (bookmarks, fact: { data: { accountId: string } }) =>
    bookmarks.forget(fact.data.accountId),
  ),
  onFact('account.closed', MentionsService, (mentions, fact: { data: { accountId: string } }) =>
    mentions.forget(fact.data.accountId),
  ),
  onFact('account.closed', BallotsListener, (ballots, fact: { data: { accountId: string } }) =>
    ballots.accountClosed(fact.data.accountId),
  ),
  onFact(
    'account.closed',
    OwnWritingService,
    async (writing, { data }: { data: { accountId: string; removePosts: boolean } }) => {
      if (data.removePosts) await writing.removeAllOf(data.accountId);
    },
  ),
];

const services = [
  MentionsService,
  PostText,
  BookmarksService,
  ThreadsService,
  ThreadsRepository,
  PostsService,
  PostsRepository,
  PostWriter,
  PostReleases,
  WritingPace,
  ReactionsService,
  ReactionsRepository,
  ReactionPace,
  ThreadClosuresService,
  ThreadMergesService,
  ThreadChangesService,
  ThreadSplitsService,
  ThreadPlacesService,
  ThreadTrails,
  CurationsService,
  CurationsRepository,
  CurationRecorder,
  CurationReversals,
  MovedPostsRepository,
  HeldThreads,
  PostPlaces,
  PollsService,
  PollsRepository,
  BallotsListener,
  LiveThreadsService,
  DraftsService,
  ReadingService,
  SynthesesService,
  SynthesesRepository,
  SeedThreads,
  ActivityRepository,
  FeedsService,
  NamesListener,
  CommunityOpenings,
  OwnWritingService,
  DiscussionRetention,
];

@Module({ imports: [IdentityModule], providers: services, exports: services })
export class DiscussionModule {}
