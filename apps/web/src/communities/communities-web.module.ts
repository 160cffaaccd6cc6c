import { CommunitiesModule } from '@forum/communities';
import { Module } from '@nestjs/common';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { RegisterWebModule } from '../register/register-web.module.js';
import { CommunitiesApi } from './api/communities.api.js';
import { MembersApi } from './api/members.api.js';
import { CharterController } from './charter/charter.controller.js';
import { CommunityThreadsController } from './discussions/community-threads.controller.js';
import { LinkController } from './doors/link.controller.js';
import { CommunityShell } from './frame/community-shell.js';
import { CommunitiesController } from './list/communities.controller.js';
import { MembersController } from './members/members.controller.js';
import { CommunityModerationController } from './moderation/community-moderation.controller.js';
import { DeskView } from './moderation/desk-view.js';
import { CommunityController } from './overview/community.controller.js';
import { CommunityView } from './overview/community-view.js';
import { ProposalsController } from './proposals/proposals.controller.js';

/** Fixed paths before `:slug`, so that `nouvelle` is not taken for a community. */
@Module({
  imports: [CommunitiesModule, DiscussionWebModule, RegisterWebModule],
  controllers: [
    CommunitiesController,
    ProposalsController,
    LinkController,
    CharterController,
    CommunityModerationController,
    CommunityThreadsController,
    MembersController,
    CommunityController,
    MembersApi,
    CommunitiesApi,
  ],
  providers: [CommunityShell, CommunityView, DeskView],
  exports: [CommunityShell],
})
export class CommunitiesWebModule {}
