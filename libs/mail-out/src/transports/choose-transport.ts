import path from 'node:path';
import type { Clock, Config } from '@forum/kernel';
import { parseMailbox } from '../mime/mailbox.js';
import type { MailTransport } from './mail-transport.js';
import { OutboxTransport } from './outbox.transport.js';
import { SmtpTransport } from './smtp.transport.js';

/** SMTP where there is a server for it, else the outbox folder in the data folder. */
export function chooseTransport({ smtpUrl, mailFrom, dkim, dataDir }: Config, clock: Clock): MailTransport {
  if (smtpUrl === null) return new OutboxTransport(path.join(dataDir, 'outbox'), clock);
  const { address: envelopeFrom } = parseMailbox(mailFrom);
  return new SmtpTransport({ url: smtpUrl, envelopeFrom, ...(dkim ? { dkim } : {}) });
}
