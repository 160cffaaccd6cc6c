import type { Locale } from '@forum/i18n';
import { Clock, type Tx } from '@forum/kernel';
import { composeLetter, LetterHead, MailQueue, renderMail } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { SignInLinks } from '../sign-in/sign-in-links.js';
import type { SignInPurpose } from '../sign-in/sign-in-request.entity.js';
import { codeLetter } from './code-letter.js';

export interface CodeMail {
  readonly purpose: SignInPurpose;
  readonly address: string;
  readonly code: string;
  readonly linkToken: string;
  readonly locale: Locale;
  /** Once the code is worth nothing, its mail is not worth sending. */
  readonly expiresAt: Date;
}

/** Puts the mail with a code and a link on its way. */
@Injectable()
export class CodeLetters {
  constructor(
    private readonly queue: MailQueue,
    private readonly letterHead: LetterHead,
    private readonly links: SignInLinks,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  async send(tx: Tx, { linkToken, expiresAt, ...mail }: CodeMail): Promise<void> {
    const { signIn, forum } = this.network.settings;
    const letter = codeLetter(
      {
        ...mail,
        url: this.links.url(linkToken),
        askedAt: this.clock.now(),
        timeZone: forum.timeZone,
        minutes: signIn.codeMinutes,
        attempts: signIn.attempts,
      },
      this.letterHead.sender(mail.locale),
    );
    const content = renderMail(composeLetter(letter));
    const to = { address: mail.address };
    await this.queue.enqueue(tx, {
      kind: mail.purpose,
      to,
      content,
      secret: true,
      requested: true,
      expiresAt,
    });
  }
}
