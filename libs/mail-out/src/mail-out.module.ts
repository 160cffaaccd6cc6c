import { Clock, CONFIG, type Config } from '@forum/kernel';
import { Global, Module } from '@nestjs/common';
import { MailGate } from './gate/mail-gate.js';
import { MailJournal } from './journal/mail-journal.js';
import { MailEntity } from './queue/mail.entity.js';
import { forgetMailJob, sendMailJob } from './queue/mail-jobs.js';
import { MailQueue } from './queue/mail-queue.js';
import { MailRetention } from './queue/mail-retention.js';
import { MailSender } from './queue/mail-sender.js';
import { MailsRepository } from './queue/mails.repository.js';
import { NoticeIds } from './reply-addresses/notice-ids.js';
import { ReplyAddresses } from './reply-addresses/reply-addresses.js';
import { LetterHead } from './sender/letter-head.js';
import { SuppressionEntity } from './suppression/suppression.entity.js';
import { Suppressions } from './suppression/suppressions.js';
import { MailTokens } from './tokens/mail-tokens.js';
import { chooseTransport } from './transports/choose-transport.js';
import { MailTransport } from './transports/mail-transport.js';

export const mailOutEntities = [MailEntity, SuppressionEntity];

export const mailOutJobs = [sendMailJob, forgetMailJob];

const services = [
  LetterHead,
  MailGate,
  MailJournal,
  MailQueue,
  MailRetention,
  MailSender,
  MailsRepository,
  MailTokens,
  NoticeIds,
  ReplyAddresses,
  Suppressions,
];

const transport = {
  provide: MailTransport,
  useFactory: (config: Config, clock: Clock) => chooseTransport(config, clock),
  inject: [CONFIG, Clock],
};

/** Global: every context writes mail. */
@Global()
@Module({ providers: [...services, transport], exports: [...services, MailTransport] })
export class MailOutModule {}
