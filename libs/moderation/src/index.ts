export { AuditJournal, LOG_FORMATS, type LogFormat, type LogLine } from './administration/audit-journal.js';
export { ConsentRegister, type RegisteredConsent } from './administration/consent-register.js';
export { ForumDescriptionService, type SettingChange } from './administration/forum-description.service.js';
export { type ContentCounts, FoundingContent } from './administration/founding-content.js';
export type { Mark } from './administration/going-live-mark.entity.js';
export { type PersonSheet, PersonSheets } from './administration/person-sheets.js';
export { type Marked, Readiness, type ReadinessReport } from './administration/readiness.js';
export { type FailedWork, type WorkQueue, WorkQueues } from './administration/work-queues.js';
export { AdmissionModule } from './admission/admission.module.js';
export { Announcements } from './alerts/announcements.service.js';
export { QueueAlert } from './alerts/queue-alert.service.js';
export { AppealRecords, type AppealState } from './appeals/appeal-records.js';
export { AppealsService } from './appeals/appeals.service.js';
export { WeeklyBrief } from './brief/weekly-brief.service.js';
export {
  DECISIONS,
  DecisionsService,
  type DecisionWord,
  decisionSchema,
} from './desk/decisions.service.js';
export { UndoService } from './desk/undo.service.js';
export { FLAG_REASONS, type FlagReason } from './flags/flag.entity.js';
export { flagSchema } from './flags/flag.schema.js';
export type { Flag, FlagLine } from './flags/flags.repository.js';
export { FlagsService } from './flags/flags.service.js';
export { HeldPostsService } from './held/held-posts.service.js';
export { type WaitingPost, WaitingPosts } from './held/waiting-posts.js';
export { type Incident, IncidentsService } from './incidents/incidents.service.js';
export { ITEM_KINDS, type ItemDecision, type ItemKind } from './items/moderation-item.entity.js';
export type { ItemState, QueueItem, QueueQuery } from './items/queue.repository.js';
export { ModerationQueue } from './items/queue.service.js';
export {
  HIDING_MOTIVES,
  type HidingMotive,
  KEEPING_MOTIVES,
  type KeepingMotive,
} from './measures/decision.schema.js';
export { type MeasureKind, PERSON_MEASURES, type PersonMeasure } from './measures/measure.entity.js';
export type { Answer, Measure, SuspendedPerson } from './measures/measures.repository.js';
export { MeasuresService } from './measures/measures.service.js';
export { PersonMeasuresService } from './measures/person-measures.service.js';
export { PostMeasuresService } from './measures/post-measures.service.js';
export { ThreadMeasuresService } from './measures/thread-measures.service.js';
export {
  ModerationModule,
  moderationEntities,
  moderationJobs,
  moderationListeners,
} from './moderation.module.js';
export {
  administers,
  type CaseAction,
  canAnswerMeasure,
  moderates,
  moderatesHere,
  requireAdministrator,
  requireModerator,
  type ThreadCaseAction,
} from './moderation.policy.js';
export {
  type DecisionRegister,
  PublicRegister,
  REGISTERED,
  type Registered,
  type RegisterLine,
} from './register/public-register.js';
export { ModerationRetention } from './retention/moderation-retention.service.js';
export { TERM_KINDS, type TermKind } from './spam/blocked-term.entity.js';
export { type BlockedTerm, BlockedTermsService } from './spam/blocked-terms.service.js';
export { type TextRules, textSignals } from './spam/text-signals.js';
