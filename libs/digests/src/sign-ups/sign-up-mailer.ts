import { VISITOR } from '@forum/identity';
import { CONFIG, type Config, type Tx } from '@forum/kernel';
import { composeLetter, LetterHead, MailQueue, MailTokens, renderMail } from '@forum/mail-out';
import { ThemesRepository } from '@forum/register';
import { Inject, Injectable } from '@nestjs/common';
import type { NewPendingSubscription } from './pending-subscriptions.repository.js';
import { signUpLetter } from './sign-up-letter.js';

export interface SignUpMail extends NewPendingSubscription {
  readonly id: string;
  readonly expiresAt: Date;
}

/** Asks the holder of an address whether they want the digest. */
@Injectable()
export class SignUpMailer {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly tokens: MailTokens,
    private readonly themes: ThemesRepository,
    private readonly letterHead: LetterHead,
    private readonly queue: MailQueue,
  ) {}

  async send(tx: Tx, { id, address, themes, locale, days, expiresAt }: SignUpMail): Promise<void> {
    const token = this.tokens.issue({
      purpose: 'confirm-subscription',
      subject: { address },
      mailId: id,
      expiresAt,
    });
    const asked = (await this.themes.list(tx, VISITOR)).filter(({ number }) => themes.includes(number));
    const letter = signUpLetter({
      locale,
      address,
      days,
      themes: asked,
      url: `${this.config.baseUrl}/abonnement/confirmer/${token}`,
      sender: this.letterHead.sender(locale),
    });
    const content = renderMail(composeLetter(letter));
    // Asked for a moment ago: also where no other mail is wanted.
    await this.queue.enqueue(tx, {
      kind: 'subscription',
      to: { address },
      content,
      secret: true,
      requested: true,
      expiresAt,
    });
  }
}
