import type { Locale } from '@forum/i18n';
import type { Actor } from '@forum/identity';
import { Conflict, Database, Facts, Forbidden, Invalid, isId, NotFound, parse, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { requireWriter } from '../posts/writer.js';
import { type Thread, threadFactsOf } from '../threads/thread.js';
import { ThreadsService } from '../threads/threads.service.js';
import { HANDS, POLL_CLOSED, POLL_OPENED, type Poll, type PollFact } from './poll.js';
import { canOpenPoll, canPoll } from './poll.policy.js';
import { ballotSchema, openPollSchema } from './poll.schema.js';
import { type PollRow, PollsRepository } from './polls.repository.js';

/** Questions put to a discussion: opening, voting, closing. */
@Injectable()
export class PollsService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsService,
    private readonly polls: PollsRepository,
    private readonly facts: Facts,
    private readonly network: NetworkService,
  ) {}

  /** Of a thread that the caller has found through its visibility, oldest first. */
  async list(actor: Actor, thread: Thread): Promise<Poll[]> {
    const rows = await this.polls.list(this.database.reader, thread.id, actor);
    return rows.map((row) => shown(actor, thread, row));
  }

  mayOpen(actor: Actor, thread: Thread): boolean {
    return canOpenPoll(actor, threadFactsOf(thread)) && actor.profileComplete;
  }

  /** @throws Invalid, NotFound, Forbidden, Conflict */
  async open(actor: Actor, threadId: string, input: unknown, locale: Locale): Promise<Poll> {
    const { closesAt, lang, ...wanted } = parse(openPollSchema(this.network.settings), input);
    const accountId = requireWriter(actor);
    const thread = await this.threads.find(actor, threadId, locale);
    if (!this.mayOpen(actor, thread)) throw new Forbidden();
    const end = new Date(closesAt);
    const id = await this.database.transaction(async (tx) => {
      await this.refuseUnfitEnd(tx, end);
      const id = await this.polls.insert(tx, {
        ...wanted,
        threadId,
        authorId: accountId,
        lang: lang ?? locale,
        closesAt: end,
      });
      await this.polls.touchThread(tx, threadId);
      await this.tell(tx, POLL_OPENED, { pollId: id, threadId }, accountId);
      return id;
    });
    return this.find(actor, id, locale);
  }

  /** Casts a ballot, or changes it, until the poll closes. @throws Invalid, NotFound, Forbidden, Conflict `poll-closed` */
  async vote(actor: Actor, id: string, input: unknown, locale: Locale): Promise<Poll> {
    const { choices } = parse(ballotSchema, input);
    const accountId = requireWriter(actor);
    const thread = await this.threadOf(actor, id, locale);
    await this.database.transaction(async (tx) => {
      const poll = await this.hold(tx, actor, { id, strength: 'share' });
      const facts = { ...poll, authorId: poll.author.id, closed: false };
      if (!canPoll(actor, 'vote', threadFactsOf(thread), facts)) throw new Forbidden('poll-not-for-you');
      await this.polls.cast(tx, id, accountId, chosen(poll, choices));
    });
    return this.find(actor, id, locale);
  }

  /** Closes it before its time. @throws NotFound, Forbidden, Conflict `poll-closed` */
  async close(actor: Actor, id: string, locale: Locale): Promise<Poll> {
    const accountId = requireWriter(actor);
    const thread = await this.threadOf(actor, id, locale);
    await this.database.transaction(async (tx) => {
      const poll = await this.hold(tx, actor, { id, strength: 'update' });
      const facts = { ...poll, authorId: poll.author.id, closed: false };
      if (!canPoll(actor, 'close', threadFactsOf(thread), facts)) throw new Forbidden();
      await this.polls.close(tx, id);
      await this.tell(tx, POLL_CLOSED, { pollId: id, threadId: thread.id }, accountId);
    });
    return this.find(actor, id, locale);
  }

  /** Those whose time has come; a job calls it each minute. */
  async closeDue(): Promise<void> {
    for (const { id, threadId } of await this.polls.due(this.database.reader)) {
      await this.database.transaction(async (tx) => {
        await this.polls.lock(tx, id, 'update');
        if (await this.polls.close(tx, id)) await this.tell(tx, POLL_CLOSED, { pollId: id, threadId }, null);
      });
    }
  }

  /** @throws NotFound when it does not exist, or its discussion is not for this reader */
  async find(actor: Actor, id: string, locale: Locale): Promise<Poll> {
    const poll = isId(id) ? await this.polls.find(this.database.reader, id, actor) : undefined;
    if (!poll) throw new NotFound();
    return shown(actor, await this.threads.find(actor, poll.threadId, locale), poll);
  }

  /** Visibility first, on the pool; then the poll is held, and read as it is then. */
  private async threadOf(actor: Actor, id: string, locale: Locale): Promise<Thread> {
    const poll = await this.find(actor, id, locale);
    return this.threads.find(actor, poll.threadId, locale);
  }

  private async hold(
    tx: Tx,
    actor: Actor,
    { id, strength }: { id: string; strength: 'share' | 'update' },
  ): Promise<PollRow> {
    await this.polls.lock(tx, id, strength);
    const poll = await this.polls.find(tx, id, actor);
    if (!poll) throw new NotFound();
    if (poll.closedAt !== null) throw new Conflict('poll-closed');
    return poll;
  }

  private async refuseUnfitEnd(tx: Tx, end: Date): Promise<void> {
    const { minHours, maxDays } = this.network.settings.poll;
    const hours = await this.polls.hoursUntil(tx, end);
    if (hours < minHours) throw Invalid.field('closesAt', 'poll-too-short', { hours: minHours });
    if (hours > maxDays * 24) throw Invalid.field('closesAt', 'poll-too-long', { days: maxDays });
  }

  private async tell(tx: Tx, kind: string, data: PollFact, actorId: string | null): Promise<void> {
    await this.facts.record(tx, { kind, actorId, data });
  }
}

function shown(actor: Actor, thread: Thread, { participates, ...poll }: PollRow): Poll {
  const facts = { ...poll, participates, authorId: poll.author.id, closed: poll.closedAt !== null };
  const may = (action: 'vote' | 'close') => canPoll(actor, action, threadFactsOf(thread), facts);
  return { ...poll, mayVote: may('vote'), mayClose: may('close') };
}

/** Each option once, in their order; of a show of hands, one. @throws Invalid */
function chosen({ kind, options }: PollRow, choices: readonly number[]): number[] {
  const last = kind === 'hands' ? HANDS : options.length;
  const once = [...new Set(choices)].sort((a, b) => a - b);
  if (once.some((choice) => choice > last)) throw Invalid.field('choices', 'not-in-list');
  if (kind === 'hands' && once.length > 1) throw Invalid.field('choices', 'one-choice');
  return once;
}
