import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters, signedInId } from '@forum/identity';
import sql, { Database, Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { POST_REMOVED, type PostFact } from '../posts/post.facts.js';
import type { PostState } from '../posts/post.policy.js';
import { PostsRepository } from '../posts/posts.repository.js';
import type { ReactionKind } from '../reactions/reaction.js';
import { threadVisibleTo } from '../threads/thread.policy.js';

/** A message as its author takes it away. */
export interface WrittenPost {
  readonly id: string;
  readonly threadId: string;
  /** Null, like the slug made of it, for a discussion that its writer may no longer read. */
  readonly threadTitle: string | null;
  readonly threadSlug: string | null;
  readonly number: number;
  readonly markdown: string;
  readonly lang: Locale;
  readonly state: PostState;
  readonly createdAt: Date;
  readonly publishedAt: Date | null;
  readonly editedAt: Date | null;
}

/** A word that a person said of a message. */
export interface OwnReaction {
  readonly postId: string;
  readonly threadId: string;
  readonly number: number;
  readonly reaction: ReactionKind;
  readonly createdAt: Date;
}

/** A place that a person keeps at hand. */
export interface OwnBookmark {
  readonly threadId: string | null;
  readonly postId: string | null;
  readonly note: string | null;
  readonly createdAt: Date;
}

interface OwnPost {
  readonly id: string;
  readonly threadId: string;
  readonly state: PostState;
}

/** Each transaction stays short; a crash leaves the rest to the next try. */
const BATCH = 100;

/** What a person wrote, all of it: to take away, or to take down when they leave. */
@Injectable()
export class OwnWritingService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostsRepository,
    private readonly facts: Facts,
  ) {}

  /** Oldest first; what they removed themselves is not theirs to be given again. @throws Forbidden for a visitor */
  async list(actor: Actor): Promise<WrittenPost[]> {
    const authorId = signedInId(actor);
    const visible = threadVisibleTo(actorParameters(actor));
    return this.database.reader.rows<WrittenPost>(sql`
      select post.id, post.thread_id as "threadId", case when ${visible} then thread.title end as "threadTitle",
             case when ${visible} then thread.slug end as "threadSlug", post.number, post.markdown, post.lang,
             post.state, post.created_at as "createdAt", post.published_at as "publishedAt", post.edited_at as "editedAt"
      from post join thread on thread.id = post.thread_id
      where post.author_id = ${authorId} and post.state <> 'removed'
      order by post.id`);
  }

  /** Oldest first, by the number of the message alone: others' words are not given. @throws Forbidden for a visitor */
  async reactions(actor: Actor): Promise<OwnReaction[]> {
    return this.database.reader.rows<OwnReaction>(sql`
      select said.post_id as "postId", post.thread_id as "threadId", post.number, said.kind as reaction,
             said.created_at as "createdAt"
      from post_reaction said join post on post.id = said.post_id
      where said.account_id = ${signedInId(actor)} order by said.created_at, said.post_id`);
  }

  /** Oldest first, with the notes to oneself; others' words are not given. @throws Forbidden for a visitor */
  async bookmarks(actor: Actor): Promise<OwnBookmark[]> {
    return this.database.reader.rows<OwnBookmark>(sql`
      select thread_id as "threadId", post_id as "postId", note, created_at as "createdAt"
      from bookmark where account_id = ${signedInId(actor)} order by id`);
  }

  /** For an account that was closed with its messages; its reactions go too. Running it again does nothing more. */
  async removeAllOf(accountId: string): Promise<void> {
    await this.database.transaction((tx) => this.removeReactions(tx, accountId));
    let removed = BATCH;
    while (removed === BATCH) {
      removed = await this.database.transaction((tx) => this.removeSome(tx, accountId));
    }
  }

  private async removeReactions(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      with gone as (delete from post_reaction where account_id = ${accountId} returning post_id)
      update thread set version = version + 1
      where id in (select post.thread_id from post join gone on gone.post_id = post.id)`);
  }

  private async removeSome(tx: Tx, accountId: string): Promise<number> {
    const posts = await tx.rows<OwnPost>(sql`
      select id, thread_id as "threadId", state from post
      where author_id = ${accountId} and state <> 'removed' order by id limit ${BATCH} for update`);
    for (const { id, threadId, state } of posts) {
      await this.posts.remove(tx, id);
      await this.posts.touchThread(tx, threadId, state === 'published' ? -1 : 0);
      const data: PostFact = { postId: id, threadId };
      await this.facts.record(tx, { kind: POST_REMOVED, actorId: accountId, data });
    }
    return posts.length;
  }
}
