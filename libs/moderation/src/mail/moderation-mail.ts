import { CONFIG, type Config, type Tx } from '@forum/kernel';
import { type Block, composeLetter, LetterHead, MailQueue, renderMail } from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';
import type { Recipient } from '../people/recipients.repository.js';

/** What every such mail needs of its reader. */
export interface Told extends Recipient {
  /** The forum's address followed by a path. */
  readonly url: (path: string) => string;
}

export interface Words {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly why: string;
}

/** Puts moderation's letters on their way. */
@Injectable()
export class ModerationMail {
  constructor(
    private readonly queue: MailQueue,
    private readonly letterHead: LetterHead,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(tx: Tx, to: Recipient, kind: string, write: (told: Told) => Words): Promise<void> {
    const { accountId, address, locale } = to;
    const url = (path: string) => `${this.config.baseUrl}${path}`;
    const { subject, blocks, why } = write({ ...to, url });
    const sender = this.letterHead.sender(locale);
    const letter = composeLetter({ locale, subject, title: subject, sender, blocks, footer: { why } });
    await this.queue.enqueue(tx, { kind, to: { address }, accountId, content: renderMail(letter) });
  }
}
