import { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { SendersRepository } from './senders.repository.js';

/** In whose name an address writes. */
@Injectable()
export class WritersService {
  constructor(
    private readonly database: Database,
    private readonly senders: SendersRepository,
  ) {}

  ownerOf(address: string): Promise<string | undefined> {
    return this.senders.ownerOf(this.database.reader, address);
  }

  isAllowed(accountId: string, address: string): Promise<boolean> {
    return this.senders.isAllowed(this.database.reader, accountId, address);
  }

  hasPosted(accountId: string): Promise<boolean> {
    return this.senders.hasPostedByMail(this.database.reader, accountId);
  }
}
