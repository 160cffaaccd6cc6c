import { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { ArrivedMail, StoredMail } from './arrived-mail.js';
import type { Outcome } from './outcome.js';
import { ReceivedMailsRepository } from './received-mails.repository.js';

/** Who has a message in hand, and what became of it where nothing else has to be written with that. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly database: Database,
    private readonly mails: ReceivedMailsRepository,
  ) {}

  /** @returns undefined when it was handled, or is in somebody else's hands */
  claim(id: string): Promise<StoredMail | undefined> {
    return this.database.transaction((tx) => this.mails.claim(tx, id));
  }

  async release(id: string): Promise<void> {
    await this.database.transaction((tx) => this.mails.release(tx, id));
  }

  async close(mail: ArrivedMail, outcome: Outcome): Promise<Outcome> {
    await this.database.transaction((tx) => this.mails.close(tx, mail, outcome));
    return outcome;
  }
}
