import { PostsService, type Thread, ThreadsService, threadPath } from '@forum/discussion';
import { type AccountSummary, AccountsService } from '@forum/identity';
import { Forbidden, Invalid, NotFound, TooMany } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../answers/answers.service.js';
import { InboundLimits } from '../received/inbound-limits.js';
import { PlacesService } from './places.service.js';
import type { IncomingReply } from './reply-intake.js';

export type Published = { readonly postId: string; readonly threadId: string } | { readonly refused: Answer };

/** What Forbidden says, as an answer. */
const FORBIDDEN: Readonly<Record<string, Answer['kind']>> = {
  'thread-closed': 'closed',
  'profile-incomplete': 'profile',
  suspended: 'suspended',
};

/** Publishes an answer that came by mail as the page would: the same service, the same rights. A mail is another keyboard. */
@Injectable()
export class PostingService {
  constructor(
    private readonly accounts: AccountsService,
    private readonly posts: PostsService,
    private readonly threads: ThreadsService,
    private readonly places: PlacesService,
    private readonly limits: InboundLimits,
  ) {}

  /**
   * Twice with one key publishes once.
   * @throws NotFound when the account is closed
   */
  async publish(reply: IncomingReply, key: string): Promise<Published> {
    const account = await this.accounts.unscopedFor(reply.accountId);
    const actor = await this.accounts.actorOf(reply.accountId);
    const { threadId, replyTo } = await this.places.of(reply);
    const input = { body: reply.words, replyTo };
    try {
      const writing = { locale: account.locale, via: 'mail' as const, key };
      const post = await this.posts.reply(actor, threadId, input, writing);
      return { postId: post.id, threadId };
    } catch (error) {
      const kind = kindOf(error, reply.words);
      if (kind === undefined) throw error;
      return { refused: await this.refusal(kind, account, { ...reply, threadId }) };
    }
  }

  /** The discussion as this account sees it; undefined when it does not. */
  async threadFor(accountId: string, threadId: string): Promise<Thread | undefined> {
    const standing = await this.places.standing(threadId);
    const { locale } = await this.accounts.unscopedFor(accountId);
    const actor = await this.accounts.actorOf(accountId);
    return this.threads.find(actor, standing, locale).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
  }

  private async refusal(
    kind: Answer['kind'],
    account: AccountSummary,
    reply: IncomingReply,
  ): Promise<Answer> {
    const thread = await this.threadFor(account.id, reply.threadId);
    const title = thread?.title ?? '';
    const path = kind === 'profile' ? '/inscription' : thread && threadPath(thread);
    return {
      kind: thread === undefined && (kind === 'closed' || kind === 'not-allowed') ? 'gone' : kind,
      account,
      threadId: thread?.id ?? null,
      params: { title, max: this.limits.maxCharacters, days: this.limits.keptDays },
      words: reply.words,
      ...(path ? { path } : {}),
    };
  }
}

function kindOf(error: unknown, words: string): Answer['kind'] | undefined {
  if (error instanceof NotFound) return 'gone';
  if (error instanceof Forbidden) return FORBIDDEN[error.code] ?? 'not-allowed';
  if (error instanceof TooMany) return 'too-fast';
  if (error instanceof Invalid) return words.trim() === '' ? 'empty' : 'too-long';
  return undefined;
}
