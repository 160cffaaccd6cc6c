import type { Actor } from '@forum/identity';
import { AuditLog, Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import {
  CURATION_UNDONE,
  type CurationFact,
  THREAD_FEATURED,
  THREAD_MERGED,
  THREAD_MOVED,
  THREAD_PINNED,
  THREAD_SPLIT,
  THREAD_UNFEATURED,
  THREAD_UNPINNED,
} from './curation.facts.js';
import type { CurationKind } from './curation.js';
import { CurationsRepository, type NewCuration, type StoredCuration } from './curations.repository.js';

const FACTS: Readonly<Record<CurationKind, string>> = {
  move: THREAD_MOVED,
  split: THREAD_SPLIT,
  merge: THREAD_MERGED,
  pin: THREAD_PINNED,
  unpin: THREAD_UNPINNED,
  feature: THREAD_FEATURED,
  unfeature: THREAD_UNFEATURED,
};

/** What a decision leaves behind: its row, a line in the log and a fact, in the transaction that makes the change. */
@Injectable()
export class CurationRecorder {
  constructor(
    private readonly curations: CurationsRepository,
    private readonly audit: AuditLog,
    private readonly facts: Facts,
  ) {}

  async taken(tx: Tx, actor: Actor, one: Omit<NewCuration, 'decidedBy'>): Promise<string> {
    const id = await this.curations.insert(tx, { ...one, decidedBy: actor.accountId });
    await this.tell(tx, actor, { action: FACTS[one.kind], reason: one.reason, curation: { ...one, id } });
    return id;
  }

  async undone(tx: Tx, actor: Actor, curation: StoredCuration): Promise<void> {
    await this.curations.markUndone(tx, curation.id, actor.accountId);
    await this.tell(tx, actor, { action: CURATION_UNDONE, reason: null, curation });
  }

  private async tell(
    tx: Tx,
    { accountId: actorId }: Actor,
    { action, reason, curation }: { action: string; reason: string | null; curation: Told },
  ): Promise<void> {
    const { id: curationId, kind, threadId, targetId } = curation;
    const subject = { kind: 'thread', id: threadId };
    const detail = { curation: curationId, kind, ...(targetId === null ? {} : { target: targetId }) };
    await this.audit.record(tx, { action, actorId, subject, reason, detail });
    const data: CurationFact = { curationId, threadId, targetId };
    await this.facts.record(tx, { kind: action, actorId, data });
  }
}

type Told = Pick<StoredCuration, 'id' | 'kind' | 'threadId' | 'targetId'>;
