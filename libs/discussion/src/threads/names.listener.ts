import { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { ThreadsRepository } from './threads.repository.js';

/** A name that changes stands on cached pages: their stamps are raised. */
@Injectable()
export class NamesListener {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
  ) {}

  async accountChanged(accountId: string): Promise<void> {
    await this.database.transaction((tx) => this.threads.raiseStampsOf(tx, accountId));
  }
}
