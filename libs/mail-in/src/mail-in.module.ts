import { DiscussionModule } from '@forum/discussion';
import { IdentityModule } from '@forum/identity';
import { defineJob, type FactListener, type JobDefinition, onFact } from '@forum/kernel';
import { Module } from '@nestjs/common';
import { AnswersService } from './answers/answers.service.js';
import { DigestAnswers } from './answers/digest-answers.service.js';
import { OtherMail } from './answers/other-mail.service.js';
import { ComplaintsService } from './failures/complaints.service.js';
import { DeliveryFailureEntity } from './failures/delivery-failure.entity.js';
import { FailuresRepository } from './failures/failures.repository.js';
import { FailuresService } from './failures/failures.service.js';
import { ReportsService } from './failures/reports.service.js';
import { SentMails } from './failures/sent-mails.js';
import { ClaimsService } from './received/claims.service.js';
import { InboundLimits } from './received/inbound-limits.js';
import { MailHandler } from './received/mail-handler.js';
import { ReceivedMailEntity } from './received/received-mail.entity.js';
import { HANDLE_MAIL, ReceivedMailService } from './received/received-mail.service.js';
import { ReceivedMailsRepository } from './received/received-mails.repository.js';
import { ConfirmationMailer } from './replies/confirmation-mailer.js';
import { ConversationsService } from './replies/conversations.service.js';
import { DecisionsService } from './replies/decisions.service.js';
import { HeldMails } from './replies/held-mails.service.js';
import { HeldRepliesService } from './replies/held-replies.service.js';
import { HoldingService } from './replies/holding.service.js';
import { MailSenderEntity } from './replies/mail-sender.entity.js';
import { PlacesService } from './replies/places.service.js';
import { PostingService } from './replies/posting.service.js';
import { RepliesService } from './replies/replies.service.js';
import { ReplyIntake } from './replies/reply-intake.js';
import { SendersRepository } from './replies/senders.repository.js';
import { WritersService } from './replies/writers.service.js';
import { MailInSweep } from './retention/mail-in-sweep.js';

export const mailInEntities = [ReceivedMailEntity, MailSenderEntity, DeliveryFailureEntity];

export const mailInJobs: readonly JobDefinition[] = [
  // Handling a message that fails is tried again for hours: what it waits for is the database.
  defineJob<MailHandler, { mailId: string }>({
    name: HANDLE_MAIL,
    service: MailHandler,
    queue: { retryLimit: 20, retryDelay: 30, retryBackoff: true, expireInSeconds: 180 },
    run: async (handler, data) => {
      for (const { mailId } of data) await handler.handle(mailId);
    },
  }),
  defineJob({ name: 'mail-in.sweep', service: MailInSweep, run: (sweep) => sweep.run() }),
];

export const mailInListeners: readonly FactListener[] = [
  onFact('account.closed', MailInSweep, (sweep, fact: { data: { accountId: string } }) =>
    sweep.accountClosed(fact.data.accountId),
  ),
];

const inside = [
  AnswersService,
  ClaimsService,
  ComplaintsService,
  ConfirmationMailer,
  ConversationsService,
  DecisionsService,
  DigestAnswers,
  FailuresService,
  HeldMails,
  HoldingService,
  OtherMail,
  PlacesService,
  PostingService,
  RepliesService,
  ReplyIntake,
  ReportsService,
  SendersRepository,
  SentMails,
  WritersService,
];

const offered = [
  FailuresRepository,
  HeldRepliesService,
  InboundLimits,
  MailHandler,
  MailInSweep,
  ReceivedMailService,
  ReceivedMailsRepository,
];

/** `SentDigests` is the forum's to give: digests stand on the same layer. */
@Module({ imports: [IdentityModule, DiscussionModule], providers: [...inside, ...offered], exports: offered })
export class MailInModule {}
