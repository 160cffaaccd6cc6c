import type { Actor } from '@forum/identity';
import { AuditLog, Jobs, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { ANNOUNCE } from '../admission/queue-admission.js';

/** The log's line, and the mail that tells moderators. */
@Injectable()
export class AppealTrail {
  constructor(
    private readonly audit: AuditLog,
    private readonly jobs: Jobs,
  ) {}

  async announce(tx: Tx): Promise<void> {
    await this.jobs.enqueue(tx, ANNOUNCE, {}, { singletonKey: ANNOUNCE });
  }

  async record(
    tx: Tx,
    actor: Actor,
    { action, measureId, reason }: { action: string; measureId: string; reason: string },
  ): Promise<void> {
    const subject = { kind: 'measure', id: measureId };
    await this.audit.record(tx, { action, actorId: actor.accountId, subject, reason });
  }
}
