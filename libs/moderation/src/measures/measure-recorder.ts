import type { Post } from '@forum/discussion';
import { AuditLog, Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { MeasureLetters } from '../mail/measure-letters.js';
import { MeasuresRepository, type MeasureTarget, type NewMeasure } from './measures.repository.js';

/** What a decision leaves behind: a line in the log, and a fact when something changed for readers. */
export interface Trace {
  /** The audited action, and the fact's kind. */
  readonly action: string;
  readonly actorId: string | null;
  readonly subject: { readonly kind: 'post' | 'thread' | 'account'; readonly id: string };
  readonly reason: string;
  readonly detail?: object;
  /** Null when nothing changed for readers. */
  readonly fact: object | null;
}

/** Log, fact, measure and mail of one decision, in the transaction that makes the change. */
@Injectable()
export class MeasureRecorder {
  constructor(
    private readonly audit: AuditLog,
    private readonly facts: Facts,
    private readonly measures: MeasuresRepository,
    private readonly letters: MeasureLetters,
  ) {}

  /** A measure is taken; it replaces what stood of its kind. The person is told. */
  async take(tx: Tx, trace: Trace, measure: NewMeasure): Promise<void> {
    await this.trace(tx, trace);
    await this.measures.end(tx, measure);
    const id = await this.measures.insert(tx, measure);
    if (id !== undefined) await this.letters.tellTaken(tx, id);
  }

  /** What waited is published. Its author is told. */
  async approve(tx: Tx, trace: Trace, post: Post): Promise<void> {
    await this.trace(tx, trace);
    await this.letters.tellApproved(tx, post);
  }

  /** A measure ends before its time. The person is told, with the reason. */
  async end(tx: Tx, trace: Trace, target: MeasureTarget): Promise<void> {
    await this.trace(tx, trace);
    for (const id of await this.measures.end(tx, target)) await this.letters.tellEnded(tx, id, trace.reason);
  }

  /** A decision that changes nothing for anybody: it is in the log all the same. */
  async trace(tx: Tx, { action, actorId, subject, reason, detail, fact }: Trace): Promise<void> {
    await this.audit.record(tx, { action, actorId, subject, reason, ...(detail ? { detail } : {}) });
    if (fact) await this.facts.record(tx, { kind: action, actorId, data: fact });
  }
}
