import { Clock, Jobs, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { RenderedMail } from '../letter/render-mail.js';
import { mailAddress } from '../mime/address.js';
import { assemble } from '../mime/assemble.js';
import type { Mailbox } from '../mime/mailbox.js';
import type { Letter, MailingList } from '../mime/message.js';
import { oneLine } from '../mime/one-line.js';
import { LetterHead } from '../sender/letter-head.js';
import { MailsRepository, type NewMailRow } from './mails.repository.js';

/** Carries `{ mailId }` to the sender. */
export const SEND_MAIL = 'mail.send';

type Threading = Pick<Letter, 'unsubscribeUrl' | 'archivedAt' | 'inReplyTo' | 'references'>;

export interface NewMail extends Threading {
  /** What it is, for the administration: `sign-in`, `invitation`. Lower-case words joined by hyphens. */
  readonly kind: string;
  readonly to: Mailbox;
  readonly accountId?: string | null;
  readonly content: RenderedMail;
  /** Holds a code or a token: masked in the administration once mail really leaves. */
  readonly secret?: boolean;
  /** Asked for by its addressee a moment ago, so it goes even to an address that wants no mail. */
  readonly requested?: boolean;
  readonly notBefore?: Date;
  /** Not sent any more after this instant: a code that has expired is of no use. */
  readonly expiresAt?: Date;
  /** In whose name, at the forum's own address; the forum's unless said. */
  readonly fromName?: string;
  readonly replyTo?: Mailbox;
  readonly list?: MailingList;
  /** Without angle brackets, when the mail has to be recognised by it; random unless said. */
  readonly messageId?: string;
}

/** Puts mail on its way inside the transaction that causes it: both are kept, or neither. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly jobs: Jobs,
    private readonly mails: MailsRepository,
    private readonly letterHead: LetterHead,
    private readonly clock: Clock,
  ) {}

  /** @returns the mail's id. @throws Invalid on field `address` when the address is none */
  async enqueue(tx: Tx, mail: NewMail): Promise<string> {
    const notBefore = mail.notBefore ?? null;
    const mailId = await this.mails.insert(tx, this.write(mail));
    await this.jobs.enqueue(tx, SEND_MAIL, { mailId }, notBefore ? { startAfter: notBefore } : {});
    return mailId;
  }

  /** One mail as its row, for `enqueueWritten`. @throws Invalid, RangeError for a mail that cannot be written */
  write(mail: NewMail): NewMailRow {
    const { kind, to, accountId = null, content, notBefore = null, expiresAt = null } = mail;
    const messageId = mail.messageId ?? this.letterHead.newMessageId();
    return {
      kind,
      accountId,
      toAddress: mailAddress(to.address),
      locale: content.locale,
      subject: oneLine(content.subject),
      messageId,
      raw: this.assemble(mail, messageId),
      secret: mail.secret ?? false,
      requested: mail.requested ?? false,
      notBefore,
      expiresAt,
    };
  }

  /** Many in two statements; they leave at once. @returns the id of each by its Message-ID: none for one that has left before */
  async enqueueWritten(tx: Tx, mails: readonly NewMailRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = await this.mails.insertMany(tx, mails);
    const jobs = [...ids.values()].map((mailId) => ({ mailId }));
    await this.jobs.enqueueMany(tx, SEND_MAIL, jobs);
    return ids;
  }

  private assemble({ content, ...mail }: NewMail, messageId: string): Buffer {
    const { subject, html, text, locale } = content;
    const { address, name } = this.letterHead.from();
    const from = { address, name: mail.fromName ?? name };
    return assemble({ ...mail, messageId, date: this.clock.now(), from, subject, html, text, locale });
  }
}
