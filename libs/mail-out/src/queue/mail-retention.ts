import { Database, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { MailsRepository } from './mails.repository.js';

const BATCH = 1_000;

/** Forgets mail as the settings say, and as leaving asks. */
@Injectable()
export class MailRetention {
  constructor(
    private readonly database: Database,
    private readonly mails: MailsRepository,
    private readonly network: NetworkService,
  ) {}

  /** Messages past `retention.rawMailDays`, addresses past `retention.logAddressesDays`. @returns how many mails */
  async forget(): Promise<number> {
    const { rawMailDays: rawDays, logAddressesDays: addressDays } = this.network.settings.retention;
    let forgotten = 0;
    for (let changed = BATCH; changed === BATCH; forgotten += changed) {
      changed = await this.database.transaction((tx) =>
        this.mails.forget(tx, { rawDays, addressDays, limit: BATCH }),
      );
    }
    return forgotten;
  }

  /** In the transaction that closes the account. */
  async forgetAccount(tx: Tx, accountId: string): Promise<void> {
    await this.mails.forgetAccount(tx, accountId);
  }
}
