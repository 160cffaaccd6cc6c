import { Jobs, sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

/** Carries `{ invitationId }` to the sender. */
export const SEND_INVITATION = 'gatherings.send-invitation';

/** Invitations that are to leave, and the jobs that send them. */
@Injectable()
export class InvitationPlans {
  constructor(private readonly jobs: Jobs) {}

  /** One invitation per participant, sent once this transaction is kept. */
  async plan(tx: Tx, participantIds: readonly string[]): Promise<void> {
    if (participantIds.length === 0) return;
    const planned = await tx.rows<{ invitationId: string }>(sql`
      insert into invitation (participant_id) select id from unnest(${[...participantIds]}::bigint[]) as given (id)
      returning id as "invitationId"`);
    await this.jobs.enqueueMany(tx, SEND_INVITATION, planned);
  }
}
