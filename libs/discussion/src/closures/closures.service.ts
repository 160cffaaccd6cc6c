import { type Actor, actorParameters } from '@forum/identity';
import { AuditLog, Database, Facts, Forbidden, isId, NotFound, parse } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { THREAD_CLOSED, THREAD_REOPENED, type ThreadChanged } from '../threads/thread.facts.js';
import { canThread } from '../threads/thread.policy.js';
import { ThreadsRepository } from '../threads/threads.repository.js';

/** A form can send controls; no text of the database holds a NUL. */
const CONTROLS = /[^\P{Cc}\n\t]/gu;

/** Why: said to the people concerned and kept in the log. */
export const reasonText = z
  .string()
  .transform((text) => text.toWellFormed().replace(CONTROLS, '').trim())
  .pipe(z.string().min(3).max(500));

export const reasonSchema = z.object({ reason: reasonText });

const changes = {
  close: { state: 'closed', fact: THREAD_CLOSED },
  reopen: { state: 'open', fact: THREAD_REOPENED },
} as const;

/** A closure: a thread that may be read and no longer answered. Deleting the closure reopens it. */
@Injectable()
export class ThreadClosuresService {
  constructor(
    private readonly database: Database,
    private readonly threads: ThreadsRepository,
    private readonly facts: Facts,
    private readonly audit: AuditLog,
  ) {}

  async create(actor: Actor, threadId: string, input: unknown): Promise<void> {
    await this.change(actor, threadId, { action: 'close', input });
  }

  async delete(actor: Actor, threadId: string, input: unknown): Promise<void> {
    await this.change(actor, threadId, { action: 'reopen', input });
  }

  private async change(
    actor: Actor,
    threadId: string,
    { action, input }: { action: keyof typeof changes; input: unknown },
  ): Promise<void> {
    const { state, fact } = changes[action];
    const { reason } = parse(reasonSchema, input);
    await this.database.transaction(async (tx) => {
      const thread = isId(threadId)
        ? await this.threads.lockForReply(tx, threadId, actorParameters(actor))
        : undefined;
      if (!thread) throw new NotFound();
      if (!canThread(actor, action, thread)) throw new Forbidden();
      await this.threads.update(tx, threadId, { state });
      const subject = { kind: 'thread', id: threadId };
      await this.audit.record(tx, { action: fact, actorId: actor.accountId, subject, reason });
      const data: ThreadChanged = { threadId };
      await this.facts.record(tx, { kind: fact, actorId: actor.accountId, data });
    });
  }
}
