import type { Locale } from '@forum/i18n';
import { CONFIG, type Config, Facts, type NewFact, RateLimits, type Tx } from '@forum/kernel';
import { renderMarkdown } from '@forum/markup';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { WritingLimits } from '../threads/open-thread.schema.js';
import { POST_PUBLISHED, type PostFact } from './post.facts.js';
import type { Post, Via } from './post.js';
import { type Appended, PostsRepository } from './posts.repository.js';

export interface Words {
  readonly threadId: string;
  readonly authorId: string;
  readonly markdown: string;
  readonly lang: Locale;
  readonly voice: 'person' | 'organisation';
  readonly via: Via;
  readonly replyTo: string | null;
}

/** Turns a person's words into a stored message: rendered and sanitised once, with its fact. */
@Injectable()
export class PostWriter {
  constructor(
    private readonly posts: PostsRepository,
    private readonly facts: Facts,
    private readonly rateLimits: RateLimits,
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** How long a title and a message may be, from the settings. */
  get limits(): WritingLimits {
    const { title, post } = this.network.settings;
    return { title, post };
  }

  /** @throws TooMany when this person writes faster than the settings allow. */
  async pace(accountId: string): Promise<void> {
    const { limit, minutes } = this.network.settings.rates.post;
    await this.rateLimits.take({ key: `post:${accountId}`, limit, windowSeconds: minutes * 60 });
  }

  async append(tx: Tx, words: Words): Promise<Appended> {
    const { markdown, lang, threadId, authorId, replyTo, via } = words;
    const { html, excerpt } = renderMarkdown(markdown, { locale: lang, siteOrigin: this.config.baseUrl });
    const organisationId =
      words.voice === 'organisation' ? await this.posts.organisationOf(tx, authorId) : null;
    const post = { threadId, authorId, organisationId, markdown, html, excerpt, lang, replyTo, via };
    const appended = await this.posts.append(tx, post);
    await this.record(tx, { kind: POST_PUBLISHED, actorId: authorId }, { id: appended.id, threadId });
    return appended;
  }

  async rewrite(tx: Tx, post: Post, { markdown, lang }: { markdown: string; lang: Locale }): Promise<void> {
    const { html, excerpt } = renderMarkdown(markdown, { locale: lang, siteOrigin: this.config.baseUrl });
    await this.posts.rewrite(tx, post.id, { markdown, html, excerpt, lang });
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
}
