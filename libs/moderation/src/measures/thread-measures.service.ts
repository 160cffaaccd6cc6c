import { THREAD_HIDDEN, THREAD_RESTORED, type ThreadChanged, ThreadsRepository } from '@forum/discussion';
import { type Actor, actorParameters } from '@forum/identity';
import { Conflict, Database, Forbidden, isId, NotFound, parse, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import {
  canThreadCase,
  moderates,
  type ThreadCaseAction,
  type ThreadCaseFacts,
} from '../moderation.policy.js';
import { RecipientsRepository } from '../people/recipients.repository.js';
import { type Decision, hidingSchema, keepingSchema, reasonFor } from './decision.schema.js';
import { MeasureRecorder } from './measure-recorder.js';

/** Hiding a whole discussion and bringing it back. Closing one is discussion's own. */
@Injectable()
export class ThreadMeasuresService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
    private readonly recorder: MeasureRecorder,
    private readonly recipients: RecipientsRepository,
  ) {}

  /** From now on only its author and moderators see it. @throws Invalid, NotFound, Forbidden, Conflict `already-decided` */
  async hide(actor: Actor, threadId: string, input: unknown): Promise<void> {
    const decision = parse(hidingSchema, input);
    await this.database.transaction(async (tx) => {
      const { authorId, reason } = await this.open(tx, actor, { threadId, action: 'hide', decision });
      // The database's clock, not this process's.
      await this.threads.update(tx, threadId, { hiddenAt: (() => 'now()') as never });
      const measure = { kind: 'thread-hidden', accountId: authorId, threadId, reason } as const;
      await this.recorder.take(tx, traceOf(actor, THREAD_HIDDEN, { threadId, reason }), {
        ...measure,
        decidedBy: actor.accountId,
      });
    });
  }

  /** @throws Invalid, NotFound, Forbidden, Conflict `already-decided` */
  async restore(actor: Actor, threadId: string, input: unknown): Promise<void> {
    const decision = parse(keepingSchema, input);
    await this.database.transaction(async (tx) => {
      const { authorId, reason } = await this.open(tx, actor, { threadId, action: 'restore', decision });
      await this.threads.update(tx, threadId, { hiddenAt: null });
      const target = { kind: 'thread-hidden', accountId: authorId, threadId } as const;
      await this.recorder.end(tx, traceOf(actor, THREAD_RESTORED, { threadId, reason }), target);
    });
  }

  /** What may be offered beside a discussion: asked of the same policies as the commands. */
  async may(
    actor: Actor,
    thread: Omit<ThreadCaseFacts, 'othersModerate'>,
  ): Promise<Record<ThreadCaseAction, boolean>> {
    const facts = await this.factsOf(this.database.reader, thread);
    const of = (action: ThreadCaseAction) => canThreadCase(actor, action, facts);
    return { close: of('close'), reopen: of('reopen'), hide: of('hide'), restore: of('restore') };
  }

  private async open(
    tx: Tx,
    actor: Actor,
    wanted: { threadId: string; action: ThreadCaseAction; decision: Decision },
  ): Promise<{ authorId: string; reason: string }> {
    const { threadId, action, decision } = wanted;
    const thread = isId(threadId)
      ? await this.threads.lockForReply(tx, threadId, actorParameters(actor))
      : undefined;
    if (!thread) throw new NotFound();
    const facts = await this.factsOf(tx, thread);
    if (!canThreadCase(actor, action, facts)) throw refusal(actor, facts);
    const author = await this.recipients.person(tx, thread.authorId);
    return { authorId: thread.authorId, reason: reasonFor(decision, author?.locale ?? 'fr') };
  }

  private async factsOf(
    reader: Reader,
    { state, hidden, held, authorId, community }: Omit<ThreadCaseFacts, 'othersModerate'>,
  ): Promise<ThreadCaseFacts> {
    const othersModerate = await this.recipients.othersModerate(reader, authorId);
    return { state, hidden, held, authorId, community, othersModerate };
  }
}

function refusal(actor: Actor, { authorId, othersModerate }: ThreadCaseFacts): Forbidden | Conflict {
  if (actor.accountId === null) return new Forbidden('sign-in-first');
  if (!moderates(actor)) return new Forbidden();
  if (actor.accountId === authorId && othersModerate) return new Forbidden('own-case');
  return new Conflict('already-decided');
}

function traceOf(actor: Actor, action: string, { threadId, reason }: { threadId: string; reason: string }) {
  const fact: ThreadChanged = { threadId };
  const subject = { kind: 'thread', id: threadId } as const;
  return { action, actorId: actor.accountId, subject, reason, fact };
}
