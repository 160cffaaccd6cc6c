import { POST_HIDDEN, POST_RESTORED, type Post, type PostFact } from '@forum/discussion';
import type { Actor } from '@forum/identity';
import { Conflict, Database, Forbidden, parse, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { ModeratedPosts } from '../items/moderated-posts.js';
import { type CaseAction, type CaseFacts, canCase, moderates } from '../moderation.policy.js';
import { RecipientsRepository } from '../people/recipients.repository.js';
import { type Decision, hidingSchema, keepingSchema, reasonFor } from './decision.schema.js';
import { MeasureRecorder } from './measure-recorder.js';

/** Reports were looked at and the post was kept: only the log knows, for nothing changed. */
export const FLAGS_DISMISSED = 'flags.dismissed';

interface Case {
  readonly post: Post;
  readonly facts: CaseFacts;
  readonly actorId: string;
  readonly reason: string;
}

/** Hiding a post, bringing it back, keeping it: each with a reason that its author reads. */
@Injectable()
export class PostMeasuresService {
  constructor(
    private readonly database: Database,
    private readonly posts: ModeratedPosts,
    private readonly items: ItemsRepository,
    private readonly recorder: MeasureRecorder,
    private readonly recipients: RecipientsRepository,
  ) {}

  /**
   * Hides a post; one that is hidden only until a person looks stays so, for this reason.
   * @throws Invalid, NotFound, Forbidden, Conflict `already-decided`
   */
  async hide(actor: Actor, postId: string, input: unknown): Promise<void> {
    const decision = parse(hidingSchema, input);
    await this.database.transaction(async (tx) => {
      const { post, actorId, reason } = await this.open(tx, actor, { postId, action: 'hide', decision });
      const changes = post.state === 'published';
      if (changes) await this.posts.hide(tx, post);
      const target = { kind: 'post-hidden', accountId: post.author.id, postId: post.id } as const;
      const trace = { action: POST_HIDDEN, actorId, subject: subjectOf(post), reason };
      const measure = { ...target, reason, decidedBy: actorId };
      await this.recorder.take(tx, { ...trace, fact: changes ? factOf(post) : null }, measure);
      await this.items.decide(tx, post.id, { decision: 'hidden', by: actorId });
    });
  }

  /** Brings a hidden post back. @throws Invalid, NotFound, Forbidden, Conflict `already-decided` */
  async restore(actor: Actor, postId: string, input: unknown): Promise<void> {
    const decision = parse(keepingSchema, input);
    await this.database.transaction(async (tx) => {
      const { post, actorId, reason } = await this.open(tx, actor, { postId, action: 'restore', decision });
      await this.posts.restore(tx, post);
      const target = { kind: 'post-hidden', accountId: post.author.id, postId: post.id } as const;
      const trace = { action: POST_RESTORED, actorId, subject: subjectOf(post), reason };
      await this.recorder.end(tx, { ...trace, fact: factOf(post) }, target);
      await this.items.decide(tx, post.id, { decision: 'kept', by: actorId });
    });
  }

  /** Looks at reports and leaves the post as it is; its author hears nothing. @throws Invalid, NotFound, Forbidden, Conflict */
  async keep(actor: Actor, postId: string, input: unknown): Promise<void> {
    const decision = parse(keepingSchema, input);
    await this.database.transaction(async (tx) => {
      const { post, actorId, reason } = await this.open(tx, actor, { postId, action: 'keep', decision });
      const trace = { action: FLAGS_DISMISSED, actorId, subject: subjectOf(post), reason, fact: null };
      await this.recorder.trace(tx, trace);
      await this.items.decide(tx, post.id, { decision: 'kept', by: actorId });
    });
  }

  /** What the page of a post may offer: asked of the same policy as the commands. */
  async may(actor: Actor, post: Post): Promise<Record<CaseAction, boolean>> {
    const facts = await this.factsOf(this.database.reader, post);
    const of = (action: CaseAction) => canCase(actor, action, facts);
    return { read: of('read'), hide: of('hide'), restore: of('restore'), keep: of('keep') };
  }

  private async open(
    tx: Tx,
    actor: Actor,
    { postId, action, decision }: { postId: string; action: CaseAction; decision: Decision },
  ): Promise<Case> {
    const { post } = await this.posts.lock(tx, actor, postId);
    const facts = await this.factsOf(tx, post);
    if (!canCase(actor, action, facts)) throw refusal(actor, facts);
    const author = await this.recipients.person(tx, post.author.id);
    return {
      post,
      facts,
      actorId: actor.accountId ?? '',
      reason: reasonFor(decision, author?.locale ?? 'fr'),
    };
  }

  private async factsOf(reader: Reader, post: Post): Promise<CaseFacts> {
    const authorId = post.author.id;
    const [reported, othersModerate] = [
      await this.items.hasOpen(reader, post.id),
      await this.recipients.othersModerate(reader, authorId),
    ];
    return { state: post.state, authorId, reported, othersModerate };
  }
}

/** A moderator who may not is late, or judges their own words; anybody else is told no more than that. */
function refusal(actor: Actor, { authorId, othersModerate }: CaseFacts): Forbidden | Conflict {
  if (actor.accountId === null) return new Forbidden('sign-in-first');
  if (!moderates(actor)) return new Forbidden();
  if (actor.accountId === authorId && othersModerate) return new Forbidden('own-case');
  return new Conflict('already-decided');
}

function subjectOf(post: Post) {
  return { kind: 'post', id: post.id } as const;
}

function factOf(post: Post): PostFact {
  return { postId: post.id, threadId: post.threadId };
}
