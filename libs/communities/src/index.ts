export { CALENDAR_TYPE } from './calendar/calendar-document.js';
export { CalendarTokensService } from './calendar/calendar-tokens.service.js';
export { CalendarsService } from './calendar/calendars.service.js';
export { charterWording } from './charters/charter-acceptances.js';
export { CHARTER_MAX, type Charter, ChartersService } from './charters/charters.service.js';
export { CommunitiesRepository } from './communities/communities.repository.js';
export { CommunitiesService } from './communities/communities.service.js';
export * from './communities/community.facts.js';
export {
  COMMUNITY_MODERATIONS,
  COMMUNITY_ROLES,
  COMMUNITY_STATES,
  type Community,
  type CommunityFilter,
  type CommunityModeration,
  type CommunityRole,
  type CommunityState,
  communityPath,
  JOIN_POLICIES,
  type JoinPolicy,
  MEMBERSHIP_STATES,
  type MembershipState,
  type OwnStanding,
  type Standing,
  VISIBILITIES,
  type Visibility,
} from './communities/community.js';
export {
  actingRoles,
  type CommunityAction,
  type CommunityFacts,
  canCommunity,
  canProposeCommunity,
  communityModeratedBy,
  communityReadableTo,
  communityRoleOf,
  communityVisibleTo,
  heldWhereReadableTo,
  isCharterPending,
  ROLE_ACTIONS,
  type RoleAction,
  standingIn,
} from './communities/community.policy.js';
export {
  FOUNDERS_MAX,
  NAME_MAX,
  PURPOSE_MAX,
  proposeSchema,
  settingsSchema,
} from './communities/community.schema.js';
export { CommunitySettingsService } from './communities/community-settings.service.js';
export { KnownCommunities, type KnownCommunity } from './communities/known-communities.js';
export {
  CommunitiesModule,
  communitiesEntities,
  communitiesJobs,
  communitiesListeners,
} from './communities.module.js';
export {
  RESOURCE_ADDED,
  RESOURCE_CHANGED,
  RESOURCE_REMOVED,
  type ResourceFact,
} from './library/library.facts.js';
export {
  RESOURCE_KINDS,
  type Resource,
  type ResourceFilter,
  type ResourceKind,
  type ResourceVersion,
  resourcePath,
  resourceTitle,
} from './library/resource.js';
export { canResource, type ResourceAction, resourceVisibleTo } from './library/resource.policy.js';
export { addResourceSchema, describeResourceSchema } from './library/resource.schema.js';
export { ResourcesRepository } from './library/resources.repository.js';
export { ResourcesService } from './library/resources.service.js';
export { type SecretLink, SecretLinks } from './links/secret-links.js';
export { CommunityMail } from './mail/community-mail.js';
export { type CommunityMailLink, CommunityMailLinks } from './mail/community-mail-links.js';
export { MailedAnswersService, type MailedMeeting } from './meetings/mailed-answers.service.js';
export {
  MEETING_DISCUSSED,
  MEETING_ENDED,
  type MeetingDiscussed,
  type MeetingFact,
} from './meetings/meeting.facts.js';
export {
  ANSWERS,
  type AnswerKind,
  type Attendant,
  type Meeting,
  meetingPath,
  type OwnAnswer,
} from './meetings/meeting.js';
export { canMeeting, type MeetingAction, meetingVisibleTo } from './meetings/meeting.policy.js';
export { answerSchema, meetingBody, minutesSchema } from './meetings/meeting.schema.js';
export { MeetingAnswersService } from './meetings/meeting-answers.service.js';
export { MeetingChangesService } from './meetings/meeting-changes.service.js';
export { MeetingClockwork } from './meetings/meeting-clockwork.js';
export { meetingHours, sameHours } from './meetings/meeting-hours.js';
export { MeetingsRepository, type Period, type UpcomingMeeting } from './meetings/meetings.repository.js';
export { MeetingsService } from './meetings/meetings.service.js';
export { AdmissionsService } from './memberships/admissions.service.js';
export { type Member, MembersRepository } from './memberships/members.repository.js';
export * from './memberships/membership.facts.js';
export { MembershipBook } from './memberships/membership-book.js';
export { joinSchema, MESSAGE_MAX, MembershipsService } from './memberships/memberships.service.js';
export { CommunityRolesService } from './memberships/roles.service.js';
export { type MailLevel, MailLevels } from './ports/mail-levels.js';
export { ProposalDecisions } from './proposals/proposal-decisions.js';
export { ProposalsService } from './proposals/proposals.service.js';
