import { CONFIG, type Config } from '@forum/kernel';
import { NoticeIds, ReplyAddresses } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';
import { writtenText } from '../message/written-text.js';
import type { ArrivedMail } from '../received/arrived-mail.js';
import { authenticationOf } from '../reports/authentication.js';
import { trimReply } from '../trimming/trim-reply.js';
import { withoutOwnTokens } from './safe-words.js';

/** A mail that answers a discussion in somebody's name. */
export interface IncomingReply {
  readonly accountId: string;
  readonly threadId: string;
  /** The message it answers, if the mail says so. */
  readonly postId: string | null;
  readonly words: string;
}

/** Finds whom and what a mail is from and for. */
@Injectable()
export class ReplyIntake {
  constructor(
    private readonly addresses: ReplyAddresses,
    private readonly notices: NoticeIds,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** By the address it was sent to, else by the mail it answers: some servers lose what stands behind a `+`. */
  read(mail: ArrivedMail): IncomingReply | undefined {
    const notice = mail.answers.map((id) => this.notices.read(id)).find((found) => found !== undefined);
    const place = this.addresses.read(mail.recipient) ?? notice;
    if (place === undefined) return undefined;
    const { accountId, threadId } = place;
    const isSame = notice?.accountId === accountId && notice.threadId === threadId;
    return { accountId, threadId, postId: isSame ? notice.postId : null, words: this.wordsOf(mail) };
  }

  wordsOf(mail: ArrivedMail): string {
    const { reply, hasOwnWords } = trimReply(writtenText(mail.message));
    if (!hasOwnWords) return '';
    return withoutOwnTokens(reply, this.config).trim();
  }

  isForged(mail: ArrivedMail): boolean {
    return authenticationOf(mail.message, this.config.mailDomain.toLowerCase()) === 'fail';
  }
}
