import { canPost, type Post } from '@forum/discussion';
import type { Actor } from '@forum/identity';
import { Forbidden, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { ItemsRepository } from '../items/items.repository.js';
import { type ModeratedPost, ModeratedPosts } from '../items/moderated-posts.js';
import type { FlagReason } from './flag.entity.js';
import { FlagNews } from './flag-news.js';
import { FlagsRepository } from './flags.repository.js';
import { ProvisionalHiding } from './provisional-hiding.js';

export interface NewFlag {
  readonly postId: string;
  readonly reporterId: string;
  readonly reason: FlagReason;
  readonly note: string | null;
}

/** Keeps one report and tells the moderators, in one transaction. */
@Injectable()
export class FlagRecorder {
  constructor(
    private readonly posts: ModeratedPosts,
    private readonly items: ItemsRepository,
    private readonly flags: FlagsRepository,
    private readonly hiding: ProvisionalHiding,
    private readonly news: FlagNews,
  ) {}

  /** @returns the report's id: the one that waits, when this person has already reported the post. @throws NotFound, Forbidden */
  async record(tx: Tx, actor: Actor, flag: NewFlag): Promise<string> {
    const found = await this.posts.lock(tx, actor, flag.postId);
    authorise(actor, found.post);
    const itemId = await this.items.open(tx, { kind: 'flagged-post', postId: found.post.id });
    const id = await this.flags.insert(tx, { itemId, ...flag });
    if (id === undefined) return (await this.flags.mine(tx, itemId, flag.reporterId)) as string;
    const hidden = flag.reason === 'exposed-detail' && (await this.hiding.hide(tx, found.post));
    await this.news.tell(tx, itemId, newsOf(found, flag, hidden));
    return id;
  }
}

function authorise(actor: Actor, post: Post): void {
  const facts = { state: post.state, authorId: post.author.id };
  if (canPost(actor, 'flag', facts)) return;
  throw new Forbidden(post.author.id === actor.accountId ? 'flag-own' : 'forbidden');
}

const EXCERPT = 300;

function newsOf({ post, thread }: ModeratedPost, { reason, note }: NewFlag, hidden: boolean) {
  const words = (post.markdown ?? '').replace(/\s+/g, ' ').trim();
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT).toWellFormed()}…` : words;
  return { post, thread, excerpt, reason, note, hidden };
}
