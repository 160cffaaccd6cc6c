import { Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { IncomingReply } from './reply-intake.js';
import { SendersRepository } from './senders.repository.js';

/** Where a reply belongs today: discussions are merged, messages move and go. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly database: Database,
    private readonly senders: SendersRepository,
  ) {}

  standing(threadId: string): Promise<string> {
    return this.senders.standingThread(this.database.reader, threadId);
  }

  async of({ threadId, postId }: IncomingReply): Promise<{ threadId: string; replyTo: string | null }> {
    const standing = await this.standing(threadId);
    const isIn = postId !== null && (await this.senders.isPostIn(this.database.reader, postId, standing));
    return { threadId: standing, replyTo: isIn ? postId : null };
  }
}
