import { CommunitiesModule } from '@forum/communities';
import { DiscussionModule } from '@forum/discussion';
import { IdentityModule } from '@forum/identity';
import { ModerationModule } from '@forum/moderation';
import { RegisterModule } from '@forum/register';
import { Module } from '@nestjs/common';
import { BookmarksApi } from './bookmarks/bookmarks.api.js';
import { BookmarksController } from './bookmarks/bookmarks.controller.js';
import { CuratedThread } from './curation/curated-thread.js';
import { CurationApi } from './curation/curation.api.js';
import { CurationController } from './curation/curation.controller.js';
import { CurationPages } from './curation/curation-pages.js';
import { MergeController } from './curation/merge.controller.js';
import { OldAddresses } from './curation/old-addresses.js';
import { SplitController } from './curation/split.controller.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { FeedDocuments } from './feeds/feed-document.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { LiveController } from './live/live.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { NameChoices } from './mentions/name-choices.js';
import { PeopleApi } from './mentions/people.api.js';
import { NewsController } from './news.controller.js';
import { PollShowing } from './polls/poll-showing.js';
import { PollsApi } from './polls/polls.api.js';
import { PollsController } from './polls/polls.controller.js';
import { ComposingForm } from './posts/composing.js';
import { KeptTexts } from './posts/kept-texts.js';
import { OwnPostsController } from './posts/own-posts.controller.js';
import { PostShowing } from './posts/post-showing.js';
import { PostsApi } from './posts/posts.api.js';
import { Previews } from './posts/previews.js';
import { PublishingOptions } from './posts/publishing-options.js';
import { RepliesController } from './posts/replies.controller.js';
import { ReactionsApi } from './reactions/reactions.api.js';
import { ReactionsController } from './reactions/reactions.controller.js';
import { RegisterDirectory } from './register-directory.js';
import { SynthesesApi } from './syntheses/syntheses.api.js';
import { SynthesisController } from './syntheses/synthesis.controller.js';
import { SynthesisHistoryController } from './syntheses/synthesis-history.controller.js';
import { SynthesisShowing } from './syntheses/synthesis-showing.js';
import { EditThreadController } from './threads/edit-thread.controller.js';
import { OpenThreadController } from './threads/open-thread.controller.js';
import { OpeningPlaces } from './threads/opening-places.js';
import { ThreadController } from './threads/thread.controller.js';
import { ThreadAside } from './threads/thread-aside.js';
import { ThreadSurroundings } from './threads/thread-surroundings.js';
import { ThreadView } from './threads/thread-view.js';
import { ThreadsApi } from './threads/threads.api.js';
import { ThreadsController } from './threads/threads.controller.js';

/** Fixed paths before `:id`, so that `nouvelle` is not taken for a discussion. */
@Module({
  imports: [CommunitiesModule, IdentityModule, DiscussionModule, RegisterModule, ModerationModule],
  controllers: [
    BookmarksController,
    BookmarksApi,
    PeopleApi,
    ThreadsController,
    OpenThreadController,
    DraftsController,
    EditThreadController,
    CurationController,
    MergeController,
    LiveController,
    PollsController,
    SplitController,
    RepliesController,
    OwnPostsController,
    ReactionsController,
    SynthesisController,
    SynthesisHistoryController,
    FeedsController,
    ThreadController,
    NewsController,
    ThreadsApi,
    CurationApi,
    PollsApi,
    PostsApi,
    ReactionsApi,
    SynthesesApi,
  ],
  providers: [
    CuratedThread,
    CurationPages,
    OldAddresses,
    LiveStreams,
    PollShowing,
    ThreadSurroundings,
    ThreadView,
    OpeningPlaces,
    PostShowing,
    ThreadAside,
    PublishingOptions,
    NameChoices,
    SynthesisShowing,
    ComposingForm,
    KeptTexts,
    Previews,
    FeedDocuments,
    RegisterDirectory,
  ],
  exports: [FeedDocuments, ThreadView, ThreadAside, PublishingOptions, RegisterDirectory],
})
export class DiscussionWebModule {}
