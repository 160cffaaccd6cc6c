import { POST_HIDDEN, POST_RESTORED, type Post, type PostFact } from '@forum/discussion';
import type { Actor } from '@forum/identity';
import { Database, parse } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PostCases } from '../cases/post-cases.js';
import { ItemsRepository } from '../items/items.repository.js';
import { ModeratedPosts } from '../items/moderated-posts.js';
import { CASE_ACTIONS, type CaseAction, canCase } from '../moderation.policy.js';
import { hidingSchema, keepingSchema } from './decision.schema.js';
import { MeasureRecorder } from './measure-recorder.js';

/** Reports were looked at and the post was kept: only the log knows, for nothing changed. */
export const FLAGS_DISMISSED = 'flags.dismissed';

/** Hiding a post, bringing it back, keeping it: each with a reason that its author reads. */
@Injectable()
export class PostMeasuresService {
  constructor(
    private readonly database: Database,
    private readonly cases: PostCases,
    private readonly posts: ModeratedPosts,
    private readonly items: ItemsRepository,
    private readonly recorder: MeasureRecorder,
  ) {}

  /**
   * Hides a post; one that is hidden only until a person looks stays so, for this reason.
   * @throws Invalid, NotFound, Forbidden, Conflict
   */
  async hide(actor: Actor, postId: string, input: unknown): Promise<void> {
    const decision = parse(hidingSchema, input);
    await this.database.transaction(async (tx) => {
      const { post, actorId, reason } = await this.cases.open(tx, actor, {
        postId,
        action: 'hide',
        decision,
      });
      const changes = post.state === 'published';
      if (changes) await this.posts.hide(tx, post);
      const trace = { action: POST_HIDDEN, actorId, subject: subjectOf(post), reason };
      const measure = { ...targetOf(post), reason, decidedBy: actorId };
      await this.recorder.take(tx, { ...trace, fact: changes ? factOf(post) : null }, measure);
      await this.items.decide(tx, post, { decision: 'hidden', by: actorId, reason, note: decision.note });
    });
  }

  /** Brings a hidden post back; one that was never published is public from now on. @throws as `hide` */
  async restore(actor: Actor, postId: string, input: unknown): Promise<void> {
    const decision = parse(keepingSchema, input);
    await this.database.transaction(async (tx) => {
      const wanted = { postId, action: 'restore', decision } as const;
      const { post, actorId, reason } = await this.cases.open(tx, actor, wanted);
      const known = post.publishedAt !== null;
      if (known) await this.posts.restore(tx, post);
      else await this.posts.release(tx, post);
      const trace = { action: POST_RESTORED, actorId, subject: subjectOf(post), reason };
      await this.recorder.end(tx, { ...trace, fact: known ? factOf(post) : null }, targetOf(post));
      await this.items.decide(tx, post, { decision: 'kept', by: actorId, reason, note: decision.note });
    });
  }

  /** Looks at reports and leaves the post as it is; its author hears nothing. @throws Invalid, NotFound, Forbidden, Conflict */
  async keep(actor: Actor, postId: string, input: unknown): Promise<void> {
    const decision = parse(keepingSchema, input);
    await this.database.transaction(async (tx) => {
      const { post, actorId, reason } = await this.cases.open(tx, actor, {
        postId,
        action: 'keep',
        decision,
      });
      const trace = { action: FLAGS_DISMISSED, actorId, subject: subjectOf(post), reason, fact: null };
      await this.recorder.trace(tx, trace);
      await this.items.decide(tx, post, { decision: 'kept', by: actorId, reason, note: decision.note });
    });
  }

  /** What the page of a post may offer: asked of the same policy as the commands. */
  async may(actor: Actor, post: Post): Promise<Record<CaseAction, boolean>> {
    const facts = await this.cases.factsFor(this.database.reader, actor, post);
    const may = CASE_ACTIONS.map((action) => [action, canCase(actor, action, facts)] as const);
    return Object.fromEntries(may) as Record<CaseAction, boolean>;
  }
}

function targetOf(post: Post) {
  return { kind: 'post-hidden', accountId: post.author.id, postId: post.id } as const;
}

function subjectOf(post: Post) {
  return { kind: 'post', id: post.id } as const;
}

function factOf(post: Post): PostFact {
  return { postId: post.id, threadId: post.threadId };
}
