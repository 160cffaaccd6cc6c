import type { Post } from '@forum/discussion';
import type { Actor } from '@forum/identity';
import { Database, parse } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PostCases } from '../cases/post-cases.js';
import { ItemsRepository } from '../items/items.repository.js';
import { ModeratedPosts } from '../items/moderated-posts.js';
import { approvingSchema, hidingSchema } from '../measures/decision.schema.js';
import { MeasureRecorder } from '../measures/measure-recorder.js';

export const POST_APPROVED = 'post.approved';
export const POST_REFUSED = 'post.refused';

/** Publishing what waits, or refusing it with a reason that its author reads and can answer. */
@Injectable()
export class HeldPostsService {
  constructor(
    private readonly database: Database,
    private readonly cases: PostCases,
    private readonly posts: ModeratedPosts,
    private readonly items: ItemsRepository,
    private readonly recorder: MeasureRecorder,
  ) {}

  /** From now on everyone may read it; its author is told. @throws Invalid, NotFound, Forbidden, Conflict */
  async approve(actor: Actor, postId: string, input: unknown): Promise<void> {
    const decision = parse(approvingSchema, input);
    await this.database.transaction(async (tx) => {
      const wanted = { postId, action: 'approve', decision } as const;
      const { post, actorId, reason } = await this.cases.open(tx, actor, wanted);
      await this.posts.release(tx, post);
      await this.recorder.approve(tx, { ...traceOf(post, actorId), action: POST_APPROVED, reason }, post);
      await this.items.decide(tx, post, { decision: 'approved', by: actorId, reason, note: decision.note });
    });
  }

  /** It is read by its author and moderators alone, as what is hidden is. @throws Invalid, NotFound, Forbidden, Conflict */
  async refuse(actor: Actor, postId: string, input: unknown): Promise<void> {
    const decision = parse(hidingSchema, input);
    await this.database.transaction(async (tx) => {
      const wanted = { postId, action: 'refuse', decision } as const;
      const { post, actorId, reason } = await this.cases.open(tx, actor, wanted);
      await this.posts.refuse(tx, post);
      const target = { kind: 'post-hidden', accountId: post.author.id, postId: post.id } as const;
      const trace = { ...traceOf(post, actorId), action: POST_REFUSED, reason };
      await this.recorder.take(tx, trace, { ...target, reason, decidedBy: actorId });
      await this.items.decide(tx, post, { decision: 'refused', by: actorId, reason, note: decision.note });
    });
  }
}

function traceOf({ id }: Post, actorId: string) {
  return { actorId, subject: { kind: 'post', id } as const, fact: null };
}
