import { DiscussionModule, THREAD_CLOSED, THREAD_REOPENED, type ThreadChanged } from '@forum/discussion';
import { IdentityModule } from '@forum/identity';
import { defineJob, type Fact, type FactListener, type JobDefinition, onFact } from '@forum/kernel';
import { Module } from '@nestjs/common';
import { AuditJournal } from './administration/audit-journal.js';
import { ConsentRegister } from './administration/consent-register.js';
import { ForumDescriptionService } from './administration/forum-description.service.js';
import { FoundingContent } from './administration/founding-content.js';
import { GoingLiveMarkEntity } from './administration/going-live-mark.entity.js';
import { PersonSheets } from './administration/person-sheets.js';
import { Readiness } from './administration/readiness.js';
import { WorkQueues } from './administration/work-queues.js';
import { ANNOUNCE } from './admission/queue-admission.js';
import { Announcements } from './alerts/announcements.service.js';
import { QueueAlert } from './alerts/queue-alert.service.js';
import { AppealRecords } from './appeals/appeal-records.js';
import { AppealTrail } from './appeals/appeal-trail.js';
import { AppealsService } from './appeals/appeals.service.js';
import { ThreadReversal } from './appeals/thread-reversal.js';
import { BriefRefusalEntity, ModerationBriefEntity } from './brief/brief.entities.js';
import { BriefNewsRepository } from './brief/brief-news.repository.js';
import { WeeklyBrief } from './brief/weekly-brief.service.js';
import { PostCases } from './cases/post-cases.js';
import { DecisionsService } from './desk/decisions.service.js';
import { UndoService } from './desk/undo.service.js';
import { FlagEntity } from './flags/flag.entity.js';
import { FlagNews } from './flags/flag-news.js';
import { FlagOutcomes } from './flags/flag-outcomes.js';
import { FlagPace } from './flags/flag-pace.js';
import { FlagRecorder } from './flags/flag-recorder.js';
import { FlagsRepository } from './flags/flags.repository.js';
import { FlagsService } from './flags/flags.service.js';
import { ProvisionalHiding } from './flags/provisional-hiding.js';
import { HeldPostsService } from './held/held-posts.service.js';
import { WaitingPosts } from './held/waiting-posts.js';
import { IncidentEntity } from './incidents/incident.entity.js';
import { IncidentsService } from './incidents/incidents.service.js';
import { ItemsRepository } from './items/items.repository.js';
import { ModeratedPosts } from './items/moderated-posts.js';
import { ModerationItemEntity } from './items/moderation-item.entity.js';
import { QueueRepository } from './items/queue.repository.js';
import { ModerationQueue } from './items/queue.service.js';
import { AlertLetters } from './mail/alert-letters.js';
import { BriefLetters } from './mail/brief-letters.js';
import { FlagLetters } from './mail/flag-letters.js';
import { MeasureLetters } from './mail/measure-letters.js';
import { ModerationMail } from './mail/moderation-mail.js';
import { NewsLetters } from './mail/news-letters.js';
import { LeavingListener } from './measures/leaving.listener.js';
import { MeasureAnswerEntity, MeasureEntity } from './measures/measure.entity.js';
import { MeasureRecorder } from './measures/measure-recorder.js';
import { MeasureReversals } from './measures/measure-reversals.js';
import { MeasuresRepository } from './measures/measures.repository.js';
import { MeasuresService } from './measures/measures.service.js';
import { PersonMeasuresService } from './measures/person-measures.service.js';
import { PostMeasuresService } from './measures/post-measures.service.js';
import { ThreadClosuresListener } from './measures/thread-closures.listener.js';
import { ThreadMeasuresService } from './measures/thread-measures.service.js';
import { RecipientsRepository } from './people/recipients.repository.js';
import { PublicRegister } from './register/public-register.js';
import { ModerationRetention } from './retention/moderation-retention.service.js';
import { BlockedTermEntity } from './spam/blocked-term.entity.js';
import { BlockedTermsService } from './spam/blocked-terms.service.js';

export const moderationEntities = [
  ModerationItemEntity,
  FlagEntity,
  MeasureEntity,
  MeasureAnswerEntity,
  BlockedTermEntity,
  ModerationBriefEntity,
  BriefRefusalEntity,
  IncidentEntity,
  GoingLiveMarkEntity,
];

export const moderationJobs: readonly JobDefinition[] = [
  defineJob({ name: ANNOUNCE, service: Announcements, run: (news) => news.run() }),
  defineJob({ name: 'flags.announce', service: FlagOutcomes, run: (outcomes) => outcomes.run() }),
  defineJob({ name: 'moderation.brief', service: WeeklyBrief, run: (brief) => brief.run() }),
  defineJob({ name: 'moderation.alert', service: QueueAlert, run: (alert) => alert.run() }),
  defineJob({ name: 'moderation.sweep', service: ModerationRetention, run: (retention) => retention.run() }),
];

export const moderationListeners: readonly FactListener[] = [
  onFact(THREAD_CLOSED, ThreadClosuresListener, (service, fact: Fact<ThreadChanged>) => service.closed(fact)),
  onFact(THREAD_REOPENED, ThreadClosuresListener, (service, fact: Fact<ThreadChanged>) =>
    service.reopened(fact),
  ),
  onFact('account.closed', LeavingListener, (service, fact: Fact<{ accountId: string }>) =>
    service.accountClosed(fact.data.accountId),
  ),
];

const inside = [
  BriefLetters,
  BriefNewsRepository,
  AppealTrail,
  ThreadReversal,
  AlertLetters,
  FlagNews,
  NewsLetters,
  PostCases,
  QueueRepository,
  MeasureReversals,
  FlagLetters,
  FlagPace,
  FlagRecorder,
  FlagsRepository,
  ItemsRepository,
  MeasureLetters,
  MeasureRecorder,
  MeasuresRepository,
  ModeratedPosts,
  ModerationMail,
  ProvisionalHiding,
  RecipientsRepository,
];

const offered = [
  PublicRegister,
  FlagOutcomes,
  WeeklyBrief,
  AppealRecords,
  AppealsService,
  BlockedTermsService,
  DecisionsService,
  UndoService,
  Announcements,
  HeldPostsService,
  WaitingPosts,
  AuditJournal,
  ConsentRegister,
  FlagsService,
  ForumDescriptionService,
  FoundingContent,
  IncidentsService,
  LeavingListener,
  MeasuresService,
  ModerationQueue,
  ModerationRetention,
  PersonMeasuresService,
  PersonSheets,
  PostMeasuresService,
  QueueAlert,
  Readiness,
  ThreadClosuresListener,
  ThreadMeasuresService,
  WorkQueues,
];

/** Keeping the forum good, and running it: both by few people, for reasons, in one log. */
@Module({
  imports: [IdentityModule, DiscussionModule],
  providers: [...inside, ...offered],
  exports: offered,
})
export class ModerationModule {}
