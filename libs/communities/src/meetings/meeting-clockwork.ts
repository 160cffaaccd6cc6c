import sql, { Clock, Database, Facts } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { MEETING_ENDED, type MeetingFact } from './meeting.facts.js';
import { MeetingNotices } from './meeting-notices.service.js';

/** What time brings to a meeting: two reminders, and its end. */
@Injectable()
export class MeetingClockwork {
  constructor(
    private readonly database: Database,
    private readonly notices: MeetingNotices,
    private readonly facts: Facts,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.remind();
    await this.end();
  }

  /** @returns how many mails left */
  async remind(): Promise<number> {
    const { firstReminderDays, lastReminderDays } = this.network.settings.meeting;
    const first = await this.remindWithin({ days: firstReminderDays, beyond: lastReminderDays });
    const last = await this.remindWithin({ days: lastReminderDays, beyond: 0 });
    return first + last;
  }

  /** Tells, once, of each meeting that is over: whoever follows up listens. */
  async end(): Promise<void> {
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const ended = await tx.rows<MeetingFact & { organiserId: string | null }>(sql`
        update meeting set ended_at = now() where ended_at is null and state = 'scheduled' and ends_at <= ${now}
        returning id as "meetingId", organiser_id as "organiserId"`);
      for (const { meetingId, organiserId } of ended)
        await this.facts.record(tx, { kind: MEETING_ENDED, actorId: organiserId, data: { meetingId } });
    });
  }

  /** A meeting planned later than its reminder would have left needs none: its announcement said it all. */
  private async remindWithin({ days, beyond }: { days: number; beyond: number }): Promise<number> {
    const now = this.clock.now();
    const due = await this.database.reader.rows<{ id: string }>(sql`
      select meeting.id from meeting join community on community.id = meeting.community_id
      where meeting.state = 'scheduled' and community.state in ('trial', 'active', 'dormant')
        and meeting.starts_at > ${now}::timestamptz + make_interval(days => ${beyond})
        and meeting.starts_at <= ${now}::timestamptz + make_interval(days => ${days})
        and meeting.created_at < meeting.starts_at - make_interval(days => ${days})
      order by meeting.starts_at`);
    let told = 0;
    for (const { id: meetingId } of due) {
      const audience = { kind: 'reminded' } as const;
      told += await this.notices.tell({ meetingId, kind: 'reminder', mark: String(days), audience });
    }
    return told;
  }
}
