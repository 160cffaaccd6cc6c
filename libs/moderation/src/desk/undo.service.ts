import type { Post } from '@forum/discussion';
import type { Actor } from '@forum/identity';
import { Conflict, Database, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { ModeratedPosts } from '../items/moderated-posts.js';
import type { ItemDecision } from '../items/moderation-item.entity.js';
import type { QueueItem } from '../items/queue.repository.js';
import { ModerationQueue } from '../items/queue.service.js';
import { MeasureReversals } from '../measures/measure-reversals.js';

/** In which state each decision left the message: if it is in another now, something else happened since. */
const LEFT: Partial<Record<ItemDecision, Post['state']>> = {
  approved: 'published',
  refused: 'hidden',
  hidden: 'hidden',
  kept: 'published',
};

/** Takes a decision back for a few minutes (`moderation.undoMinutes`): all is as before it, and the case waits again. */
@Injectable()
export class UndoService {
  constructor(
    private readonly database: Database,
    private readonly queue: ModerationQueue,
    private readonly items: ItemsRepository,
    private readonly posts: ModeratedPosts,
    private readonly reversals: MeasureReversals,
  ) {}

  /** @throws NotFound, Forbidden, Conflict `undo-too-late` */
  async undo(actor: Actor, id: string): Promise<QueueItem> {
    await this.database.transaction(async (tx) => {
      const known = await this.queue.find(actor, id, tx);
      const { post } = await this.posts.lock(tx, actor, known.postId ?? '');
      const item = await this.queue.find(actor, id, tx);
      const fits = item.undoable && item.decision !== null && LEFT[item.decision] === post.state;
      if (!fits || (await this.items.hasOpen(tx, post.id))) throw new Conflict('undo-too-late');
      await this.reverse(tx, actor.accountId ?? '', { item, post });
      await this.items.reopen(tx, item.id);
    });
    return this.queue.find(actor, id);
  }

  private async reverse(
    tx: Tx,
    actorId: string,
    { item, post }: { item: QueueItem; post: Post },
  ): Promise<void> {
    const { decision, decidedAt } = item;
    const done = { post, itemId: item.id, decision: decision as ItemDecision, decidedAt: decidedAt as Date };
    const before = await this.reversals.reverse(tx, actorId, done);
    if (decision === 'approved') await this.posts.withdraw(tx, post, actorId);
    if (decision === 'refused') await this.posts.unrefuse(tx, post);
    if (decision === 'hidden' && before === 'none') await this.posts.restore(tx, post);
    if (decision === 'kept' && before === 'hidden') await this.posts.hide(tx, post);
  }
}
