import { Admission, type Hold, type Rewording, type Submission } from '@forum/discussion';
import { Jobs, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { AuthorsRepository } from './authors.repository.js';

/** Tells moderators of what waits. */
export const ANNOUNCE = 'moderation.announce';

/**
 * What waits before it is published: under the themes, the first message of people who registered alone. Whoever has had
 * one approved writes like everybody; whoever was invited, imported or made on the console does from the start.
 */
@Injectable()
export class QueueAdmission extends Admission {
  constructor(
    private readonly authors: AuthorsRepository,
    private readonly items: ItemsRepository,
    private readonly jobs: Jobs,
    private readonly network: NetworkService,
  ) {
    super();
  }

  override async examine(tx: Tx, { authorId }: Submission): Promise<Hold | null> {
    const { firstPosts } = this.network.settings.moderation;
    const { alone, trusted, published } = await this.authors.standing(tx, authorId, firstPosts);
    if (trusted || !alone || published >= firstPosts) return null;
    return { reason: 'first-post', signals: [] };
  }

  override async reexamine(_tx: Tx, _rewording: Rewording): Promise<Hold | null> {
    return null;
  }

  override async held(tx: Tx, postId: string, { reason, signals }: Hold): Promise<void> {
    const kind = reason === 'spam' ? 'suspected-spam' : 'held-post';
    await this.items.open(tx, { kind, postId, holdReason: reason, signals });
    await this.jobs.enqueue(tx, ANNOUNCE, {}, { singletonKey: ANNOUNCE });
  }
}
