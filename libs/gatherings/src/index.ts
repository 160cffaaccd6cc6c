export type { Evaluation, Share } from './evaluation/evaluation.js';
export { EvaluationService } from './evaluation/evaluation.service.js';
export { HIGHEST_MARK, SATISFACTION_ITEMS, type SatisfactionItem } from './evaluation/questionnaire.js';
export type {
  Attendance,
  EventDetails,
  EventOrganisation,
  EventSummary,
  ProgrammeItem,
} from './events/event.js';
export { canEvent, type EventAction, eventVisibleTo } from './events/event.policy.js';
export { EventsRepository } from './events/events.repository.js';
export {
  type FoundingEvent,
  foundingEventSchema,
  type PublishedFigures,
} from './events/founding-event.js';
export { type SavedEventItem, saveEvent } from './events/save-event.js';
export {
  GatheringsModule,
  gatheringsEntities,
  gatheringsJobs,
  gatheringsListeners,
} from './gatherings.module.js';
export { FIELDS, type Field } from './import/columns.js';
export { FileProblem } from './import/file-problem.js';
export { importProblems, problemSentence } from './import/import.messages.js';
export type { ImportReport, RowOutcome, RowReason, RowReport } from './import/import-report.js';
export { type ImportRequest, ParticipantsImportService } from './import/participants-import.service.js';
export type { RowProblem } from './import/row-problem.js';
export { IMPORT_LIMITS } from './import/table.js';
export type { Invitation, InvitationStatus } from './invitations/invitation.js';
export { InvitationAnswersService } from './invitations/invitation-answers.service.js';
export { InvitationDelivery } from './invitations/invitation-delivery.js';
export { type InvitationPreview, InvitationsService } from './invitations/invitations.service.js';
export type { InvitedAccount } from './invitations/invited-accounts.js';
export { ParticipantAccounts } from './participants/participant-accounts.js';
export { ParticipantCounts } from './participants/participant-counts.js';
