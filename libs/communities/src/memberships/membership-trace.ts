import { AuditLog, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Community } from '../communities/community.js';
import { RequestLetters } from '../mail/request-letters.js';

interface Decided {
  readonly community: Pick<Community, 'id'>;
  readonly accountId: string;
  readonly by: string;
}

/** What a decision about a member leaves behind: a line of the log, and a letter to the person. */
@Injectable()
export class MembershipTrace {
  constructor(
    private readonly audit: AuditLog,
    readonly letters: RequestLetters,
  ) {}

  async record(
    tx: Tx,
    { community, accountId, by }: Decided,
    { action, reason = null, detail = {} }: { action: string; reason?: string | null; detail?: object },
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      actorId: by,
      subject: { kind: 'account', id: accountId },
      reason,
      detail: { communityId: community.id, ...detail },
    });
  }
}
