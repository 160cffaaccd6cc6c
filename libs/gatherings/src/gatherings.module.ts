import { IdentityModule } from '@forum/identity';
import { defineJob, type FactListener, type JobDefinition, onFact } from '@forum/kernel';
import { RegisterModule } from '@forum/register';
import { Module } from '@nestjs/common';
import { AnswersRepository } from './evaluation/answers.repository.js';
import { EvaluationRepository } from './evaluation/evaluation.repository.js';
import { EvaluationService } from './evaluation/evaluation.service.js';
import { EvaluationPublishedEntity } from './evaluation/evaluation-published.entity.js';
import { QuestionnaireInterestEntity } from './evaluation/questionnaire-interest.entity.js';
import { QuestionnaireMarksEntity } from './evaluation/questionnaire-marks.entity.js';
import { QuestionnaireRowEntity } from './evaluation/questionnaire-row.entity.js';
import { EventEntity } from './events/event.entity.js';
import { EventOrganisationEntity } from './events/event-organisation.entity.js';
import { EventProgrammeItemEntity } from './events/event-programme-item.entity.js';
import { EventsRepository } from './events/events.repository.js';
import { ImportWriter } from './import/import-writer.js';
import { ParticipantsImportService } from './import/participants-import.service.js';
import { InvitationEntity } from './invitations/invitation.entity.js';
import { InvitationAnswersService } from './invitations/invitation-answers.service.js';
import { InvitationDelivery } from './invitations/invitation-delivery.js';
import { InvitationLinks } from './invitations/invitation-links.js';
import { InvitationMailer } from './invitations/invitation-mailer.js';
import { InvitationPlans, SEND_INVITATION } from './invitations/invitation-plans.js';
import { InvitationRenewalLimit } from './invitations/invitation-renewal-limit.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { InvitedAccounts } from './invitations/invited-accounts.js';
import { OpenedInvitations } from './invitations/opened-invitations.js';
import { ParticipantEntity } from './participants/participant.entity.js';
import { ParticipantAccounts } from './participants/participant-accounts.js';
import { ParticipantCounts } from './participants/participant-counts.js';
import { ParticipantRetention } from './participants/participant-retention.js';
import { ParticipantsRepository } from './participants/participants.repository.js';
import { RowHashes } from './participants/row-hashes.js';

export const gatheringsEntities = [
  EventEntity,
  EventProgrammeItemEntity,
  EventOrganisationEntity,
  EvaluationPublishedEntity,
  QuestionnaireMarksEntity,
  QuestionnaireInterestEntity,
  QuestionnaireRowEntity,
  ParticipantEntity,
  InvitationEntity,
];

export const gatheringsJobs: readonly JobDefinition[] = [
  defineJob<InvitationDelivery, { invitationId: string }>({
    name: SEND_INVITATION,
    service: InvitationDelivery,
    batchSize: 50,
    run: (delivery, jobs) => delivery.sendPlanned(jobs.map(({ invitationId }) => invitationId)),
  }),
  defineJob<InvitationDelivery, object>({
    name: 'gatherings.remind',
    service: InvitationDelivery,
    run: async (delivery) => void (await delivery.remind()),
  }),
  defineJob<ParticipantRetention, object>({
    name: 'gatherings.sweep',
    service: ParticipantRetention,
    run: async (retention) => void (await retention.run()),
  }),
];

export const gatheringsListeners: readonly FactListener[] = [
  onFact<ParticipantAccounts, { accountId: string }>(
    'account.registered',
    ParticipantAccounts,
    (accounts, fact) => accounts.welcome(fact.data.accountId),
  ),
  onFact<ParticipantAccounts, { accountId: string }>(
    'account.closed',
    ParticipantAccounts,
    (accounts, fact) => accounts.farewell(fact.data.accountId),
  ),
];

const inside = [
  AnswersRepository,
  EvaluationRepository,
  ImportWriter,
  InvitationLinks,
  InvitationMailer,
  InvitationPlans,
  InvitationRenewalLimit,
  InvitationsRepository,
  InvitedAccounts,
  OpenedInvitations,
  ParticipantRetention,
  ParticipantsRepository,
  RowHashes,
];

const offered = [
  EvaluationService,
  EventsRepository,
  InvitationAnswersService,
  InvitationDelivery,
  InvitationsService,
  ParticipantAccounts,
  ParticipantCounts,
  ParticipantsImportService,
];

/** Events of the network, what people said of them, and those who are invited to carry on. */
@Module({
  imports: [IdentityModule, RegisterModule],
  providers: [...inside, ...offered],
  exports: offered,
})
export class GatheringsModule {}
