import { Database, NotFound } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { type HeldMail, ReceivedMailsRepository } from '../received/received-mails.repository.js';
import { SendersRepository } from './senders.repository.js';

/** The mail that a confirmation link names: the token is the authority, and names one mail of one account. */
@Injectable()
export class HeldMails {
  constructor(
    private readonly database: Database,
    private readonly tokens: MailTokens,
    private readonly mails: ReceivedMailsRepository,
    private readonly senders: SendersRepository,
  ) {}

  /** @throws NotFound for a link that is none, is out of date, or whose mail is forgotten */
  async open(token: string): Promise<HeldMail> {
    const { subject, mailId } = this.tokens.verify('confirm-reply', token);
    if (mailId === undefined || !('accountId' in subject)) throw new NotFound('token-invalid');
    const mail = await this.mails.findHeld(this.database.reader, mailId, subject.accountId);
    if (mail === undefined) throw new NotFound('token-expired');
    return mail;
  }

  /** Confirmed: it is in its discussion, and its sender may write there again in the same name. */
  async posted(mail: HeldMail, place: { postId: string; threadId: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.mails.settle(tx, mail.id, { outcome: 'posted', reason: 'confirmed', ...place });
      if (mail.reason === 'other-address' && mail.sender)
        await this.senders.allow(tx, mail.accountId, mail.sender);
    });
  }

  async discarded(mail: HeldMail): Promise<void> {
    await this.database.transaction((tx) =>
      this.mails.settle(tx, mail.id, { outcome: 'refused', reason: 'discarded' }),
    );
  }
}
