import type { Locale } from '@forum/i18n';
import { type Actor, actorParameters } from '@forum/identity';
import { Conflict, Database, Forbidden, Idempotency, isId, NotFound, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { PostPlaces } from '../curation/post-places.js';
import { POST_EDITED, POST_REMOVED } from './post.facts.js';
import type { Post, Revision } from './post.js';
import { canPost, type PostAction } from './post.policy.js';
import { PostWriter } from './post-writer.js';
import { type Appended, type Asked, PostsRepository } from './posts.repository.js';
import { editPostSchema, type Reply, replySchema } from './write-post.schema.js';
import { requireWriter, type Writing } from './writer.js';

/** Messages: reading a page of them, answering, editing and removing one's own. */
@Injectable()
export class PostsService {
  constructor(
    private readonly database: Database,
    private readonly posts: PostsRepository,
    private readonly writer: PostWriter,
    private readonly places: PostPlaces,
    private readonly idempotency: Idempotency,
  ) {}

  /** Messages numbered `first` to `last` of a thread that the caller has already found through its visibility. */
  async between(
    actor: Actor,
    threadId: string,
    range: { first: number; last: number },
    locale: Locale,
  ): Promise<Post[]> {
    return this.posts.between(this.database.reader, threadId, range, {
      actor: actorParameters(actor),
      locale,
    });
  }

  async after(
    actor: Actor,
    threadId: string,
    place: { number: number; limit: number },
    locale: Locale,
  ): Promise<Post[]> {
    return this.posts.after(this.database.reader, threadId, place, { actor: actorParameters(actor), locale });
  }

  /** @throws NotFound when the post or its thread is not for this reader. */
  async find(actor: Actor, id: string, locale: Locale): Promise<Post> {
    const asked = { actor: actorParameters(actor), locale };
    const post = isId(id) ? await this.settled(id, asked) : undefined;
    if (!post) throw new NotFound();
    return post;
  }

  /** A post with its thread, read in two steps: one that moved in between is looked for where it went. */
  private async settled(id: string, asked: Asked, before?: string): Promise<Post | undefined> {
    const post = await this.posts.find(this.database.reader, id, asked);
    if (!post || post.threadId === before) return undefined;
    if (await this.places.find(this.database.reader, post.threadId, asked)) return post;
    return this.settled(id, asked, post.threadId);
  }

  /** Answers in a thread. The same key, or the same words moments ago, give the message that is already there. */
  async reply(actor: Actor, threadId: string, input: unknown, writing: Writing): Promise<Post> {
    const reply = parse(replySchema(this.writer.limits), input);
    const accountId = requireWriter(actor);
    await this.writer.pace(accountId);
    const request = { accountId, key: writing.key ?? null, request: { threadId, input } };
    const { id } = await this.database.transaction((tx) =>
      this.idempotency.once(tx, request, () => this.publish(tx, actor, { threadId, reply, writing })),
    );
    return this.find(actor, id, writing.locale);
  }

  /**
   * Changes one's own words; what they replace is kept and can be read. The same words again change nothing.
   * @throws Conflict `post-changed` when they were written from a version that no longer stands
   */
  async edit(actor: Actor, id: string, input: unknown, locale: Locale): Promise<Post> {
    const { body, lang, reason, version } = parse(editPostSchema(this.writer.limits), input);
    const accountId = requireWriter(actor);
    await this.database.transaction(async (tx) => {
      const post = await this.lock(tx, actor, { id, action: 'edit', locale });
      const next = { markdown: body, lang: lang ?? post.lang };
      if (await this.says(tx, post, next)) return;
      requireStanding(post, version);
      await this.posts.keepRevision(tx, post, accountId, reason ?? null);
      await this.writer.rewrite(tx, post, next);
      await this.posts.touchThread(tx, post.threadId, 0);
      await this.writer.record(tx, { kind: POST_EDITED, actorId: accountId }, post);
    });
    return this.find(actor, id, locale);
  }

  /** Removes one's own message: its place stays and says who removed it. */
  async remove(actor: Actor, id: string, locale: Locale): Promise<Post> {
    const accountId = requireWriter(actor);
    return this.database.transaction(async (tx) => {
      const post = await this.lock(tx, actor, { id, action: 'remove', locale });
      await this.posts.remove(tx, post.id);
      await this.posts.touchThread(tx, post.threadId, post.state === 'published' ? -1 : 0);
      await this.writer.record(tx, { kind: POST_REMOVED, actorId: accountId }, post);
      return post;
    });
  }

  async revisions(actor: Actor, id: string, locale: Locale): Promise<Revision[]> {
    const post = await this.find(actor, id, locale);
    if (!canPost(actor, 'read-revisions', { state: post.state, authorId: post.author.id }))
      throw new NotFound();
    return this.posts.revisions(this.database.reader, id);
  }

  /**
   * Holds a post that the actor may do this to, until the transaction ends.
   * @throws NotFound when it is not for this reader, Forbidden when they may not do this
   */
  async lock(
    tx: Tx,
    actor: Actor,
    wanted: { id: string; action: PostAction; locale: Locale },
  ): Promise<Post> {
    const asked = { actor: actorParameters(actor), locale: wanted.locale };
    if (!isId(wanted.id)) throw new NotFound();
    await this.posts.lock(tx, wanted.id);
    const post = await this.posts.find(tx, wanted.id, asked);
    const thread = post && (await this.places.find(tx, post.threadId, asked));
    if (!post || !thread) throw new NotFound();
    const facts = { state: post.state, authorId: post.author.id, community: thread.community };
    if (!canPost(actor, 'read', facts)) throw new NotFound();
    if (!canPost(actor, wanted.action, facts)) throw new Forbidden();
    return post;
  }

  private async says(tx: Tx, post: Post, next: { markdown: string; lang: Locale }): Promise<boolean> {
    const { author, markdown, lang } = post;
    if (next.lang !== lang) return false;
    return (
      markdown === next.markdown || markdown === (await this.writer.asStored(tx, author.id, next.markdown))
    );
  }

  private async publish(
    tx: Tx,
    actor: Actor,
    { threadId: asked, reply, writing }: { threadId: string; reply: Reply; writing: Writing },
  ): Promise<Appended> {
    const authorId = requireWriter(actor);
    const threadId = await this.places.hold(tx, actor, { threadId: asked, replyTo: reply.replyTo ?? null });
    const markdown = await this.writer.asStored(tx, authorId, reply.body);
    const twin = await this.posts.recentTwin(tx, { threadId, authorId, markdown });
    if (twin) return twin;
    return this.writer.append(tx, {
      threadId,
      authorId,
      markdown: reply.body,
      lang: reply.lang ?? writing.locale,
      voice: reply.voice,
      via: writing.via,
      replyTo: reply.replyTo ?? null,
      signals: writing.signals,
    });
  }
}

/** Words written from an older version would undo, unseen, what was saved since. */
function requireStanding(post: Post, version: number | undefined): void {
  if (version !== undefined && version !== post.version) throw new Conflict('post-changed');
}
