import { CommunitiesModule } from '@forum/communities';
import { DigestsModule } from '@forum/digests';
import { Module } from '@nestjs/common';
import { CommunityMailController } from './community-mail.controller.js';
import { MeetingDoorController } from './meeting-door.controller.js';

/** What the links of a community's mails lead to. */
@Module({
  imports: [CommunitiesModule, DigestsModule],
  controllers: [MeetingDoorController, CommunityMailController],
})
export class MailDoorsWebModule {}
