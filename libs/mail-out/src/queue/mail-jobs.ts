import { defineJob } from '@forum/kernel';
import { SEND_MAIL } from './mail-queue.js';
import { MailRetention } from './mail-retention.js';
import { MailSender } from './mail-sender.js';

/** Outlasts a claim, so that a mail whose process died is free again when its job comes back. */
const EXPIRY_SECONDS = 360;
/** The mail's own row tells what became of it. */
const KEPT_SECONDS = 86_400;

/** What a mail becomes is in its row; a job fails, and comes back, only when the database does not answer. */
export const sendMailJob = defineJob<MailSender, { mailId: string }>({
  name: SEND_MAIL,
  service: MailSender,
  batchSize: 10,
  queue: { expireInSeconds: EXPIRY_SECONDS, deleteAfterSeconds: KEPT_SECONDS },
  async run(sender, data) {
    const sent = await Promise.allSettled(data.map(({ mailId }) => sender.send(mailId)));
    const failure = sent.find((each) => each.status === 'rejected');
    if (failure) throw failure.reason;
  },
});

/** Every night. */
export const forgetMailJob = defineJob<MailRetention, object>({
  name: 'mail.forget',
  service: MailRetention,
  queue: { policy: 'singleton' },
  async run(retention) {
    await retention.forget();
  },
});
