import { type Actor, signedInId } from '@forum/identity';
import sql, { Clock, Conflict, Database, Forbidden, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Meeting, OwnAnswer } from './meeting.js';
import { canMeeting } from './meeting.policy.js';
import { answerSchema } from './meeting.schema.js';
import { MeetingsRepository } from './meetings.repository.js';
import { WaitingList } from './waiting-list.js';

/** Yes, no, perhaps. */
@Injectable()
export class MeetingAnswersService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsRepository,
    private readonly waitingList: WaitingList,
    private readonly clock: Clock,
  ) {}

  /**
   * A yes beyond the last place waits for one. Saying the same again changes nothing.
   * @throws Invalid, NotFound, Forbidden `members-only`, Conflict `meeting-over`
   */
  async answer(actor: Actor, id: string, input: unknown): Promise<OwnAnswer> {
    const { answer } = parse(answerSchema, input);
    const accountId = signedInId(actor);
    return this.database.transaction(async (tx) => {
      const meeting = await this.meetings.lock(tx, actor, id);
      this.authorise(actor, meeting);
      if (meeting.own?.answer === answer) return meeting.own;
      const waiting = answer === 'yes' && isFull(meeting);
      await this.save(tx, { meetingId: id, accountId, answer, waiting });
      if (meeting.own?.answer === 'yes') await this.waitingList.settle(tx, id);
      return { answer, waiting };
    });
  }

  private authorise(actor: Actor, meeting: Meeting): void {
    const now = this.clock.now();
    if (meeting.state === 'cancelled' || meeting.endsAt <= now) throw new Conflict('meeting-over');
    if (!canMeeting(actor, 'answer', { meeting, now })) throw new Forbidden('members-only');
  }

  private async save(tx: Tx, said: OwnAnswer & { meetingId: string; accountId: string }): Promise<void> {
    await tx.rows(sql`
      insert into meeting_answer (meeting_id, account_id, answer, waiting)
      values (${said.meetingId}, ${said.accountId}, ${said.answer}, ${said.waiting})
      on conflict (meeting_id, account_id) do update
        set answer = excluded.answer, waiting = excluded.waiting, answered_at = clock_timestamp()`);
  }
}

function isFull({ capacity, coming, waiting }: Meeting): boolean {
  return capacity !== null && (coming >= capacity || waiting > 0);
}
