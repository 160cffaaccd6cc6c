import { formatDateTime } from '@forum/i18n';
import { Clock, CONFIG, type Config, type Tx } from '@forum/kernel';
import {
  composeLetter,
  type LetterContent,
  LetterHead,
  type LetterSender,
  MailQueue,
  renderMail,
} from '@forum/mail-out';
import { Inject, Injectable } from '@nestjs/common';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { accountClosedLetter, addressAddedLetter, type Told } from './account-letter.js';

/** Mails that tell people what happened to their account. */
@Injectable()
export class AccountLetters {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly queue: MailQueue,
    private readonly letterHead: LetterHead,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** At the main address: another one now signs in to this account. */
  async tellAddressAdded(tx: Tx, accountId: string, added: string): Promise<void> {
    const accountUrl = `${this.config.baseUrl}/compte`;
    await this.send(tx, accountId, {
      kind: 'address-added',
      write: (told, sender) => addressAddedLetter({ ...told, added, accountUrl }, sender),
    });
  }

  /** Before the address is erased: the last mail. */
  async tellClosed(tx: Tx, accountId: string, removePosts: boolean): Promise<void> {
    await this.send(tx, accountId, {
      kind: 'account-closed',
      write: (told, sender) => accountClosedLetter({ ...told, removePosts }, sender),
    });
  }

  private async send(tx: Tx, accountId: string, { kind, write }: News): Promise<void> {
    const account = await this.accounts.find(tx, accountId);
    if (!account?.address) return;
    const { address, locale, timeZone } = account;
    const when = formatDateTime(this.clock.now(), locale, 'long', timeZone);
    const content = renderMail(
      composeLetter(write({ locale, address, when }, this.letterHead.sender(locale))),
    );
    await this.queue.enqueue(tx, { kind, to: { address }, accountId, content });
  }
}

interface News {
  readonly kind: 'address-added' | 'account-closed';
  readonly write: (told: Told, sender: LetterSender) => LetterContent;
}
