import { IdentityModule } from '@forum/identity';
import { defineJob, type FactListener, type JobDefinition, onFact } from '@forum/kernel';
import { RegisterModule } from '@forum/register';
import { Module } from '@nestjs/common';
import { CalendarTokenEntity } from './calendar/calendar-token.entity.js';
import { CalendarTokensService } from './calendar/calendar-tokens.service.js';
import { CalendarsService } from './calendar/calendars.service.js';
import { CharterEntity } from './charters/charter.entity.js';
import { CharterAcceptances } from './charters/charter-acceptances.js';
import { CharterWriter } from './charters/charter-writer.js';
import { ChartersService } from './charters/charters.service.js';
import { CommunitiesRepository } from './communities/communities.repository.js';
import { CommunitiesService } from './communities/communities.service.js';
import {
  CommunityEntity,
  CommunityLeadEntity,
  CommunityThemeEntity,
} from './communities/community.entity.js';
import { CommunityClockwork } from './communities/community-clockwork.js';
import { CommunitySettingsService } from './communities/community-settings.service.js';
import { CommunityStates } from './communities/community-states.js';
import { CommunityTrace } from './communities/community-trace.js';
import { KnownCommunities } from './communities/known-communities.js';
import { libraryEntities, libraryJobs, libraryServices } from './library/library.manifest.js';
import { CommunityLinkEntity } from './links/community-link.entity.js';
import { SecretLinks } from './links/secret-links.js';
import { CommunityMail } from './mail/community-mail.js';
import { CommunityMailLinks } from './mail/community-mail-links.js';
import { ProposalLetters } from './mail/proposal-letters.js';
import { RequestLetters } from './mail/request-letters.js';
import { MeetingAnswerEntity, MeetingEntity, MeetingNoticeEntity } from './meetings/meeting.entity.js';
import { meetingsJobs, meetingsListeners, meetingsServices } from './meetings/meetings.manifest.js';
import { AdmissionsService } from './memberships/admissions.service.js';
import { DeparturesListener } from './memberships/departures.listener.js';
import { Door } from './memberships/door.js';
import { MembersRepository } from './memberships/members.repository.js';
import { MembershipEntity } from './memberships/membership.entity.js';
import { MembershipBook } from './memberships/membership-book.js';
import { MembershipTrace } from './memberships/membership-trace.js';
import { MembershipsService } from './memberships/memberships.service.js';
import { CommunityRolesService } from './memberships/roles.service.js';
import { CommunityFounderEntity } from './proposals/community-founder.entity.js';
import { CommunityFounding } from './proposals/community-founding.js';
import { Founders } from './proposals/founders.js';
import { ProposalDecisions } from './proposals/proposal-decisions.js';
import { ProposalsService } from './proposals/proposals.service.js';

export const communitiesEntities = [
  CommunityEntity,
  CommunityThemeEntity,
  CommunityLeadEntity,
  CommunityLinkEntity,
  CommunityFounderEntity,
  CharterEntity,
  MembershipEntity,
  MeetingEntity,
  MeetingAnswerEntity,
  MeetingNoticeEntity,
  CalendarTokenEntity,
  ...libraryEntities,
];

export const communitiesJobs: JobDefinition[] = [
  ...meetingsJobs,
  ...libraryJobs,
  defineJob({
    name: 'communities.due',
    service: CommunityClockwork,
    queue: { policy: 'singleton' },
    run: (clockwork) => clockwork.run(),
  }),
];

export const communitiesListeners: FactListener[] = [
  ...meetingsListeners,
  onFact('post.published', CommunityClockwork, (clockwork, fact: { data: { threadId: string } }) =>
    clockwork.written(fact.data),
  ),
  onFact('account.closed', DeparturesListener, (departures, fact: { data: { accountId: string } }) =>
    departures.accountClosed(fact.data.accountId),
  ),
];

const inside = [
  Founders,
  CommunityFounding,
  ProposalLetters,
  CommunityStates,
  CommunityTrace,
  CharterAcceptances,
  CharterWriter,
  Door,
  DeparturesListener,
  MembershipTrace,
  RequestLetters,
];

const offered = [
  AdmissionsService,
  ChartersService,
  CommunitiesRepository,
  CommunitiesService,
  CommunityClockwork,
  CommunityRolesService,
  CommunitySettingsService,
  ProposalsService,
  ProposalDecisions,
  CommunityMail,
  MembersRepository,
  MembershipBook,
  MembershipsService,
  SecretLinks,
  KnownCommunities,
  CommunityMailLinks,
  ...meetingsServices,
  ...libraryServices,
  CalendarTokensService,
  CalendarsService,
];

/** Communities of practice: their doors, who belongs, what holds among them. */
@Module({
  imports: [IdentityModule, RegisterModule],
  providers: [...inside, ...offered],
  exports: offered,
})
export class CommunitiesModule {}
