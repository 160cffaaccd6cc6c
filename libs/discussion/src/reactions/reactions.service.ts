import type { Actor } from '@forum/identity';
import { Database, Facts, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { POST_REACTED, POST_UNREACTED, type ReactionFact } from '../posts/post.facts.js';
import { PostsService } from '../posts/posts.service.js';
import { requireWriter } from '../posts/writer.js';
import { REACTION_KINDS } from './reaction.js';
import { ReactionPace } from './reaction-pace.js';
import { type Reaction, ReactionsRepository } from './reactions.repository.js';

const reactionSchema = z.object({ reaction: z.enum(REACTION_KINDS) });

/** Words under a message: useful, agree, explore, can-help. Each person says each word once. */
@Injectable()
export class ReactionsService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostsService,
    private readonly reactions: ReactionsRepository,
    private readonly pace: ReactionPace,
    private readonly facts: Facts,
  ) {}

  /** Says a word; saying it again changes nothing. @throws NotFound, Forbidden (one's own message, among others), TooMany */
  async put(actor: Actor, postId: string, kind: unknown): Promise<void> {
    await this.change(actor, { postId, kind }, async (tx, reaction) => {
      if (await this.reactions.add(tx, reaction)) await this.record(tx, POST_REACTED, reaction);
    });
  }

  /** Takes a word back; when it was not said, nothing changes. @throws as `put` */
  async delete(actor: Actor, postId: string, kind: unknown): Promise<void> {
    await this.change(actor, { postId, kind }, async (tx, reaction) => {
      if (await this.reactions.remove(tx, reaction)) await this.record(tx, POST_UNREACTED, reaction);
    });
  }

  private async change(
    actor: Actor,
    { postId, kind: said }: { postId: string; kind: unknown },
    work: (tx: Tx, reaction: Reaction) => Promise<void>,
  ): Promise<void> {
    const { reaction: kind } = parse(reactionSchema, { reaction: said });
    const accountId = requireWriter(actor);
    await this.pace.take(accountId);
    await this.database.transaction(async (tx) => {
      const post = await this.posts.lock(tx, actor, { id: postId, action: 'react', locale: 'fr' });
      await work(tx, { post, accountId, kind });
    });
  }

  private async record(tx: Tx, kind: string, { post, accountId, kind: reaction }: Reaction): Promise<void> {
    const data: ReactionFact = { postId: post.id, threadId: post.threadId, reaction };
    await this.facts.record(tx, { kind, actorId: accountId, data });
  }
}
