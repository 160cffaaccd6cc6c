import { POST_HIDDEN, POST_RESTORED, type Post } from '@forum/discussion';
import sql, { AuditLog, Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { ItemDecision } from '../items/moderation-item.entity.js';
import { MeasureLetters } from '../mail/measure-letters.js';

export const DECISION_UNDONE = 'decision.undone';

export interface Undone {
  readonly post: Post;
  readonly itemId: string;
  readonly decision: ItemDecision;
  readonly decidedAt: Date;
}

/** Takes back the measures of one decision: what it took ends, what it ended stands again, the log says so. */
@Injectable()
export class MeasureReversals {
  constructor(
    private readonly audit: AuditLog,
    private readonly facts: Facts,
    private readonly letters: MeasureLetters,
  ) {}

  /** @returns what stood before the decision: the message was hidden, or not */
  async reverse(tx: Tx, actorId: string, undone: Undone): Promise<'hidden' | 'none'> {
    const { post, itemId, decision } = undone;
    const detail = { item: itemId, decision };
    await this.audit.record(tx, {
      action: DECISION_UNDONE,
      actorId,
      subject: { kind: 'post', id: post.id },
      detail,
    });
    await tx.rows(sql`
      update measure set ended_at = now() where post_id = ${post.id} and ended_at is null
        and decided_at = (select decided_at from moderation_item where id = ${itemId})`);
    const stands = await tx.rows(sql`
      update measure set ended_at = null where post_id = ${post.id}
        and ended_at = (select decided_at from moderation_item where id = ${itemId}) returning id`);
    const before = stands.length > 0 ? 'hidden' : 'none';
    await this.tell(tx, actorId, { undone, before });
    return before;
  }

  /** Nothing was said to anybody of what was kept. */
  private async tell(
    tx: Tx,
    actorId: string,
    { undone: { post, decision }, before }: { undone: Undone; before: 'hidden' | 'none' },
  ): Promise<void> {
    const data = { postId: post.id, threadId: post.threadId };
    if (decision === 'hidden' && before === 'none')
      await this.facts.record(tx, { kind: POST_RESTORED, actorId, data });
    if (decision === 'kept' && before === 'hidden')
      await this.facts.record(tx, { kind: POST_HIDDEN, actorId, data });
    if (decision !== 'kept' || before === 'hidden') await this.letters.tellUndone(tx, post);
  }
}
