import { CommunitiesModule } from '@forum/communities';
import { DigestsModule } from '@forum/digests';
import { DiscussionModule } from '@forum/discussion';
import { GatheringsModule } from '@forum/gatherings';
import { Module } from '@nestjs/common';
import { CommunitiesWebModule } from '../communities/communities-web.module.js';
import { DiscussionWebModule } from '../discussion/discussion-web.module.js';
import { RegisterWebModule } from '../register/register-web.module.js';
import { DigestsApi } from './digests.api.js';
import { FollowController } from './follow/follow.controller.js';
import { FollowBox } from './follow/follow-box.js';
import { OwnMailController } from './history/own-mail.controller.js';
import { MailLinksController } from './mail-links/mail-links.controller.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { PersonalFeedController } from './personal-feed/personal-feed.controller.js';
import { SignUpController } from './sign-ups/sign-up.controller.js';
import { FollowedPlaces } from './subscriptions/followed-places.js';
import { FollowedView } from './subscriptions/followed-view.js';
import { SubscriptionsController } from './subscriptions/subscriptions.controller.js';
import { ThreadMailController } from './thread-mail/thread-mail.controller.js';

@Module({
  imports: [
    CommunitiesModule,
    CommunitiesWebModule,
    DigestsModule,
    DiscussionModule,
    GatheringsModule,
    DiscussionWebModule,
    RegisterWebModule,
  ],
  controllers: [
    SignUpController,
    MailLinksController,
    SubscriptionsController,
    OwnMailController,
    FollowController,
    ThreadMailController,
    NotificationsController,
    PersonalFeedController,
    DigestsApi,
  ],
  providers: [FollowBox, FollowedPlaces, FollowedView],
})
export class DigestsWebModule {}
