import type { Thread } from '@forum/discussion';
import { AccountsService } from '@forum/identity';
import { NotFound } from '@forum/kernel';
import { ReplyAddresses } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../answers/answers.service.js';
import type { ArrivedMail } from '../received/arrived-mail.js';
import type { Reason } from '../received/outcome.js';
import type { Hold } from './holding.service.js';
import { PostingService } from './posting.service.js';
import { type IncomingReply, ReplyIntake } from './reply-intake.js';
import { WritersService } from './writers.service.js';

/** What is to be done with a mail that answers a discussion. */
export type Decision =
  | { readonly do: 'publish' }
  | { readonly do: 'hold'; readonly why: Hold; readonly title: string }
  | { readonly do: 'answer'; readonly answer: Answer }
  | { readonly do: 'refuse'; readonly reason: Reason };

/** Decides, and changes nothing. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly intake: ReplyIntake,
    private readonly writers: WritersService,
    private readonly posting: PostingService,
    private readonly accounts: AccountsService,
    private readonly addresses: ReplyAddresses,
  ) {}

  /** @throws NotFound when the account is closed */
  async decide(mail: ArrivedMail, reply: IncomingReply): Promise<Decision> {
    const account = await this.accounts.unscopedFor(reply.accountId);
    if (account.closed) return { do: 'refuse', reason: 'closed-account' };
    const owner = await this.writers.ownerOf(mail.sender);
    if (owner !== undefined && owner !== reply.accountId) return this.sendBack(owner, reply);
    const isKnown = owner !== undefined || (await this.writers.isAllowed(reply.accountId, mail.sender));
    const thread = await this.posting.threadFor(reply.accountId, reply.threadId);
    const lack = whatIsMissing(reply, thread);
    // To the person alone is it said what became of the discussion.
    if (lack !== undefined && isKnown) return { do: 'answer', answer: { ...lack, account } };
    if (thread === undefined) return { do: 'refuse', reason: 'gone' };
    const why = await this.reasonToHold(mail, reply, isKnown);
    return why === undefined ? { do: 'publish' } : { do: 'hold', why, title: thread.title };
  }

  private async reasonToHold(
    mail: ArrivedMail,
    reply: IncomingReply,
    isKnown: boolean,
  ): Promise<Hold | undefined> {
    if (!isKnown) return 'other-address';
    if (this.intake.isForged(mail)) return 'authentication';
    return (await this.writers.hasPosted(reply.accountId)) ? undefined : 'first';
  }

  /** Somebody else of ours, with an address that was given to another: they are told their own, where they may write. */
  private async sendBack(owner: string, { threadId, words }: IncomingReply): Promise<Decision> {
    const account = await this.accounts.unscopedFor(owner);
    const thread = await this.posting.threadFor(owner, threadId).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
    if (thread === undefined) return { do: 'refuse', reason: 'not-yours' };
    const params = { title: thread.title, address: this.addresses.for(owner, thread.id) };
    return { do: 'answer', answer: { kind: 'not-yours', account, threadId: thread.id, params, words } };
  }
}

function whatIsMissing(reply: IncomingReply, thread: Thread | undefined): Answer | undefined {
  if (thread === undefined) return { kind: 'gone', words: reply.words };
  return reply.words === '' ? { kind: 'empty', threadId: thread.id } : undefined;
}
