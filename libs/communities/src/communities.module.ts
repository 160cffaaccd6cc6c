import { IdentityModule } from '@forum/identity';
import type { FactListener, JobDefinition } from '@forum/kernel';
import { Module } from '@nestjs/common';
import { CalendarTokenEntity } from './calendar/calendar-token.entity.js';
import { CalendarTokensService } from './calendar/calendar-tokens.service.js';
import { CalendarsService } from './calendar/calendars.service.js';
import { CharterEntity } from './charters/charter.entity.js';
import {
  CommunityEntity,
  CommunityLeadEntity,
  CommunityThemeEntity,
} from './communities/community.entity.js';
import { KnownCommunities } from './communities/known-communities.js';
import { CommunityMailLinks } from './mail/community-mail-links.js';
import { MeetingAnswerEntity, MeetingEntity, MeetingNoticeEntity } from './meetings/meeting.entity.js';
import { meetingsJobs, meetingsListeners, meetingsServices } from './meetings/meetings.manifest.js';
import { MembershipEntity } from './memberships/membership.entity.js';

export const communitiesEntities = [
  CommunityEntity,
  CommunityThemeEntity,
  CommunityLeadEntity,
  CharterEntity,
  MembershipEntity,
  MeetingEntity,
  MeetingAnswerEntity,
  MeetingNoticeEntity,
  CalendarTokenEntity,
];

export const communitiesJobs: JobDefinition[] = [...meetingsJobs];

export const communitiesListeners: FactListener[] = [...meetingsListeners];

const services = [
  KnownCommunities,
  CommunityMailLinks,
  ...meetingsServices,
  CalendarTokensService,
  CalendarsService,
];

@Module({ imports: [IdentityModule], providers: services, exports: services })
export class CommunitiesModule {}
