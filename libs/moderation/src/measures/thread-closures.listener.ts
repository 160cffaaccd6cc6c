import type { ThreadChanged } from '@forum/discussion';
import sql, { Database, type Fact, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { MeasureLetters } from '../mail/measure-letters.js';
import { MeasuresRepository } from './measures.repository.js';

interface Closure {
  readonly authorId: string;
  readonly closed: boolean;
  readonly reason: string | null;
}

/** Closing a discussion is decided in its own context; its author hears why from here. */
@Injectable()
export class ThreadClosuresListener {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasuresRepository,
    private readonly letters: MeasureLetters,
  ) {}

  /** One measure and one mail per fact, however often it is delivered. Reopened since: nothing to say. */
  async closed(fact: Fact<ThreadChanged>): Promise<void> {
    const { threadId } = fact.data;
    await this.database.transaction(async (tx) => {
      const closure = await this.closureOf(tx, fact);
      if (!closure?.closed || closure.reason === null || closure.authorId === fact.actorId) return;
      if (await this.answered(tx, fact.id)) return;
      const target = { kind: 'thread-closed', accountId: closure.authorId, threadId } as const;
      await this.measures.end(tx, target);
      const measure = { ...target, reason: closure.reason, decidedBy: fact.actorId, factId: fact.id };
      const id = await this.measures.insert(tx, measure);
      if (id !== undefined) await this.letters.tellTaken(tx, id);
    });
  }

  async reopened(fact: Fact<ThreadChanged>): Promise<void> {
    const { threadId } = fact.data;
    await this.database.transaction(async (tx) => {
      const closure = await this.closureOf(tx, fact);
      if (!closure || closure.closed) return;
      const target = { kind: 'thread-closed', accountId: closure.authorId, threadId } as const;
      for (const id of await this.measures.end(tx, target))
        await this.letters.tellEnded(tx, id, closure.reason ?? '');
    });
  }

  /** The fact and its line in the log were written in one transaction, so they bear one instant. */
  private async closureOf(tx: Tx, fact: Fact<ThreadChanged>): Promise<Closure | undefined> {
    return tx.one<Closure>(sql`
      select thread.author_id as "authorId", thread.state <> 'open' as closed,
        (select entry.reason from audit_entry entry
         where entry.subject_kind = 'thread' and entry.subject_id = thread.id::text and entry.action = ${fact.kind}
           and entry.recorded_at = (select recorded_at from fact where fact.id = ${fact.id})
         order by entry.id desc limit 1) as reason
      from thread where thread.id = ${fact.data.threadId} for update of thread`);
  }

  private async answered(tx: Tx, factId: string): Promise<boolean> {
    return (await tx.one(sql`select from measure where fact_id = ${factId}`)) !== undefined;
  }
}
