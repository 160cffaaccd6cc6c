import type { Locale } from '@forum/i18n';
import { Facts, type NewFact, type Tx } from '@forum/kernel';
import { Injectable, Optional } from '@nestjs/common';
import { signalThread } from '../live/thread-signal.js';
import { PostText } from '../mentions/post-text.js';
import { Admission, type Hold, OpenDoors } from '../ports/admission.js';
import type { WritingLimits } from '../threads/open-thread.schema.js';
import { POST_PUBLISHED, type PostFact } from './post.facts.js';
import type { Post, Via } from './post.js';
import { type Appended, PostsRepository } from './posts.repository.js';
import { WritingPace } from './writing-pace.js';

export interface Words {
  readonly threadId: string;
  readonly authorId: string;
  readonly markdown: string;
  readonly lang: Locale;
  readonly voice: 'person' | 'organisation';
  readonly via: Via;
  readonly replyTo: string | null;
  readonly signals?: readonly string[] | undefined;
}

/** Turns a person's words into a stored message: rendered and sanitised once, with its fact once it is published. */
@Injectable()
export class PostWriter {
  constructor(
    private readonly posts: PostsRepository,
    private readonly facts: Facts,
    private readonly writingPace: WritingPace,
    private readonly text: PostText,
    @Optional() private readonly admission: Admission = new OpenDoors(),
  ) {}

  /** How long a title and a message may be, from the settings. */
  get limits(): WritingLimits {
    return this.writingPace.limits;
  }

  /** @throws TooMany when this person writes faster than the settings allow. */
  async pace(accountId: string): Promise<void> {
    await this.writingPace.take(accountId);
  }

  /** What a text becomes when it is stored: to recognise it. */
  asStored(tx: Tx, authorId: string, markdown: string): Promise<string> {
    return this.text.linked(tx, authorId, markdown);
  }

  /** Stores a message under its thread's next number: published, or held until a moderator has read it. */
  async append(tx: Tx, words: Words): Promise<Appended> {
    const { lang, threadId, authorId, replyTo, via, signals = [] } = words;
    const { markdown, html, excerpt } = await this.text.write(tx, authorId, words);
    const hold = await this.admission.examine(tx, { authorId, threadId, markdown, via, signals });
    const organisationId =
      words.voice === 'organisation' ? await this.posts.organisationOf(tx, authorId) : null;
    const post = { threadId, authorId, organisationId, markdown, html, excerpt, lang, replyTo, via };
    const appended = await this.posts.append(tx, { ...post, state: hold === null ? 'published' : 'held' });
    await this.text.note(tx, appended.id, { markdown });
    if (hold !== null) await this.admission.held(tx, appended.id, hold);
    else {
      await this.record(tx, { kind: POST_PUBLISHED, actorId: authorId }, { id: appended.id, threadId });
      await signalThread(tx, threadId);
    }
    return appended;
  }

  /** Replaces a message's words. A published one may have to wait again: it is then read by its author and moderators. */
  async rewrite(tx: Tx, post: Post, typed: { markdown: string; lang: Locale }): Promise<void> {
    const { markdown, html, excerpt } = await this.text.write(tx, post.author.id, typed);
    const hold = await this.reexamine(tx, post, markdown);
    await this.posts.rewrite(tx, post.id, { markdown, html, excerpt, lang: typed.lang });
    await this.text.note(tx, post.id, { markdown, before: post.markdown });
    if (hold === null) return;
    await this.posts.withdraw(tx, post.id);
    await this.admission.held(tx, post.id, hold);
  }

  /** What happened to a message, for whoever listens. */
  async record(
    tx: Tx,
    fact: Pick<NewFact, 'kind' | 'actorId'>,
    post: Pick<Post, 'id' | 'threadId'>,
  ): Promise<void> {
    const data: PostFact = { postId: post.id, threadId: post.threadId };
    await this.facts.record(tx, { ...fact, data });
  }

  private async reexamine(tx: Tx, post: Post, after: string): Promise<Hold | null> {
    if (post.state !== 'published') return null;
    const { id: postId, threadId, author, markdown } = post;
    return this.admission.reexamine(tx, {
      postId,
      threadId,
      authorId: author.id,
      before: markdown ?? '',
      after,
    });
  }
}
