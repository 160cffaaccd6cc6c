import sql, { Facts, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { MEETING_PROMOTED, type MeetingPromoted } from './meeting.facts.js';

/** Places that become free go to those who have waited longest. */
@Injectable()
export class WaitingList {
  constructor(private readonly facts: Facts) {}

  /** Gives out what is free; the caller holds the meeting's row. Whoever gets a place is told. */
  async settle(tx: Tx, meetingId: string): Promise<void> {
    const promoted = await tx.rows<{ accountId: string }>(sql`
      update meeting_answer set waiting = false
      where meeting_id = ${meetingId} and account_id in (
        select queued.account_id from meeting_answer queued
        where queued.meeting_id = ${meetingId} and queued.waiting
        order by queued.answered_at, queued.account_id
        limit (select case when meeting.capacity is null then null else greatest(0, meeting.capacity - (
            select count(*) from meeting_answer seated
            where seated.meeting_id = meeting.id and seated.answer = 'yes' and not seated.waiting)) end
          from meeting where meeting.id = ${meetingId} and meeting.state = 'scheduled'))
      returning account_id as "accountId"`);
    if (promoted.length === 0) return;
    const data: MeetingPromoted = { meetingId, accountIds: promoted.map(({ accountId }) => accountId) };
    await this.facts.record(tx, { kind: MEETING_PROMOTED, actorId: null, data });
  }
}
