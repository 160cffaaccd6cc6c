import type { AccountSummary } from '@forum/identity';
import { Clock, CONFIG, type Config, type Tx } from '@forum/kernel';
import { composeLetter, LetterHead, MailQueue, MailTokens, renderMail } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';
import { confirmationLetter } from '../answers/answer-letter.js';
import type { ArrivedMail } from '../received/arrived-mail.js';

const DAY_MS = 86_400_000;

export interface Asked {
  readonly mail: ArrivedMail;
  readonly why: 'first' | 'other-address' | 'authentication';
  readonly account: AccountSummary & { readonly address: string };
  /** Of the discussion. */
  readonly title: string;
  readonly words: string;
}

/** Asks the known address of a person whether a reply is theirs. */
@Injectable()
export class ConfirmationMailer {
  constructor(
    private readonly tokens: MailTokens,
    private readonly letterHead: LetterHead,
    private readonly queue: MailQueue,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async ask(tx: Tx, { mail, why, account, title, words }: Asked, days: number): Promise<void> {
    const { locale, address } = account;
    const expiresAt = new Date(this.clock.now().getTime() + days * DAY_MS);
    const subject = { accountId: account.id };
    const token = this.tokens.issue({ purpose: 'confirm-reply', subject, mailId: mail.id, expiresAt });
    const letter = confirmationLetter({
      why,
      locale,
      address,
      from: mail.sender,
      title,
      words,
      days,
      href: `${this.config.baseUrl}/courriels/reponse/${token}`,
      sender: this.letterHead.sender(locale),
    });
    await this.queue.enqueue(tx, {
      kind: 'confirm-reply',
      to: { address },
      accountId: account.id,
      content: renderMail(composeLetter(letter)),
      secret: true,
      requested: true,
      expiresAt,
    });
  }
}
