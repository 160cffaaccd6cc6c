import { randomUUID } from 'node:crypto';
import { type Locale, translate } from '@forum/i18n';
import { CONFIG, type Config } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { LetterSender } from '../components/mail-footer.js';
import { isMailAddress } from '../mime/address.js';
import { type Mailbox, parseMailbox } from '../mime/mailbox.js';
import { messages } from './messages.js';

/** In whose name mail leaves: the forum of its network, as configured and as its administrators describe it. */
@Injectable()
export class LetterHead {
  readonly #from: Mailbox;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly network: NetworkService,
  ) {
    this.#from = parseMailbox(config.mailFrom);
  }

  /** The From of every mail; without a name in MAIL_FROM, the forum's own. */
  from(): Mailbox {
    return { name: this.network.current().forumName, ...this.#from };
  }

  /** What the footer says of who sends. The address in the configuration is the one the operator answers for. */
  sender(locale: Locale): LetterSender {
    const { forumName, name, postalAddress, privacyOfficer } = this.network.current();
    const sender = {
      forumName,
      networkName: name[locale],
      postalAddress: this.config.mailPostalAddress ?? postalAddress,
    };
    const address = privacyOfficer?.contact ?? '';
    if (!isMailAddress(address)) return sender;
    return { ...sender, help: { label: translate(messages, locale)('sender.help'), address } };
  }

  /** For a mail of the queue: random, so that a database put back from a backup never gives one out again. */
  newMessageId(): string {
    return this.messageId(`mail.${randomUUID()}`);
  }

  /** For a mail that is a row elsewhere: `name` tells it from every other, for ever. Letters, digits, `.` and `-`. */
  messageId(name: string): string {
    return `${name}@${this.config.mailDomain.toLowerCase()}`;
  }
}
