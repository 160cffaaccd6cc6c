import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Tx } from '../database/reader.js';

export interface AuditedAction {
  /** Verb of the domain: `thread.closed`, `role.granted`. */
  readonly action: string;
  readonly actorId: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  /** What the person who decided said to the person concerned. */
  readonly reason?: string | null;
  readonly detail?: object;
}

/** The append-only log of privileged actions. */
@Injectable()
export class AuditLog {
  async record(tx: Tx, entry: AuditedAction): Promise<void> {
    await tx.rows(sql`
      insert into audit_entry (action, actor_id, subject_kind, subject_id, reason, detail)
      values (${entry.action}, ${entry.actorId}, ${entry.subject.kind}, ${entry.subject.id},
              ${entry.reason ?? null}, ${JSON.stringify(entry.detail ?? {})}::jsonb)`);
  }
}
