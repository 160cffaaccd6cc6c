import type { Post } from '@forum/discussion';
import type { Actor } from '@forum/identity';
import { Conflict, Forbidden, type Reader, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { ModeratedPosts } from '../items/moderated-posts.js';
import { type Decision, reasonFor } from '../measures/decision.schema.js';
import { type CaseAction, type CaseFacts, canCase, moderatesHere } from '../moderation.policy.js';
import { RecipientsRepository } from '../people/recipients.repository.js';

/** A message before a moderator who may decide on it, held until the transaction ends. */
export interface Case {
  readonly post: Post;
  readonly actorId: string;
  /** As its author reads it. */
  readonly reason: string;
}

interface Wanted {
  readonly postId: string;
  readonly action: CaseAction;
  readonly decision: Decision;
}

/** Opens a message for a decision: found through visibility, locked, and nobody else's to decide. */
@Injectable()
export class PostCases {
  constructor(
    private readonly posts: ModeratedPosts,
    private readonly items: ItemsRepository,
    private readonly recipients: RecipientsRepository,
    private readonly network: NetworkService,
  ) {}

  /** @throws NotFound, Forbidden, Conflict `already-decided`, `claimed` with the other's name */
  async open(tx: Tx, actor: Actor, { postId, action, decision }: Wanted): Promise<Case> {
    const { post } = await this.posts.lock(tx, actor, postId);
    const facts = await this.factsFor(tx, actor, post);
    if (!canCase(actor, action, facts)) throw await this.refusal(tx, actor, { post, facts });
    await this.refuseClaimed(tx, post.id, actor);
    const author = await this.recipients.person(tx, post.author.id);
    const reason = reasonFor(decision, author?.locale ?? 'fr');
    return { post, actorId: actor.accountId ?? '', reason };
  }

  /** What the policy needs to know of it, and of the actor where it stands. */
  async factsFor(reader: Reader, actor: Actor, post: Post): Promise<CaseFacts> {
    const authorId = post.author.id;
    const community = await this.posts.communityOf(reader, actor, post);
    const reported = await this.items.hasOpen(reader, post.id);
    const othersModerate = await this.recipients.othersModerate(reader, authorId);
    return { state: post.state, authorId, reported, othersModerate, community };
  }

  /** Whoever has taken a case keeps it for a while: two people do not decide it at once. */
  private async refuseClaimed(tx: Tx, postId: string, { accountId }: Actor): Promise<void> {
    const { claimMinutes } = this.network.settings.moderation;
    const claim = await this.items.claimOf(tx, postId, claimMinutes);
    if (claim && claim.accountId !== accountId) throw new Conflict('claimed', { name: claim.name ?? '—' });
  }

  /** A moderator who may not is late, or judges their own words; anybody else is told no more than that. */
  private async refusal(
    tx: Tx,
    actor: Actor,
    { post, facts: { authorId, othersModerate, community } }: { post: Post; facts: CaseFacts },
  ): Promise<Forbidden | Conflict> {
    if (actor.accountId === null) return new Forbidden('sign-in-first');
    if (!moderatesHere(actor, community)) return new Forbidden();
    if (actor.accountId === authorId && othersModerate) return new Forbidden('own-case');
    const name = await this.items.lastDecider(tx, post.id);
    return name === null ? new Conflict('already-decided') : new Conflict('decided-by', { name });
  }
}
