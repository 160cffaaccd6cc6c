import { Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { FailuresRepository } from '../failures/failures.repository.js';
import { ReceivedMailsRepository } from '../received/received-mails.repository.js';

const BATCH = 1_000;

/** Forgets messages and senders as the settings say; a reply that nobody confirmed goes with its words. */
@Injectable()
export class MailInSweep {
  constructor(
    private readonly database: Database,
    private readonly mails: ReceivedMailsRepository,
    private readonly failures: FailuresRepository,
    private readonly network: NetworkService,
  ) {}

  async run(): Promise<void> {
    const { retention, bounce } = this.network.settings;
    const { rawMailDays: rawDays, logAddressesDays: addressDays } = retention;
    let changed = BATCH;
    while (changed === BATCH) {
      changed = await this.database.transaction((tx) =>
        this.mails.forget(tx, { rawDays, addressDays, limit: BATCH }),
      );
    }
    await this.database.transaction((tx) => this.failures.sweep(tx, bounce.days));
  }

  async accountClosed(accountId: string): Promise<void> {
    await this.database.transaction((tx) => this.mails.forgetAccount(tx, accountId));
  }
}
