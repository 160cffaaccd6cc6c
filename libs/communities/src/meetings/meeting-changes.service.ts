import { type Actor, signedInId } from '@forum/identity';
import { Conflict, Database, Forbidden, parse, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { MEETING_CANCELLED, MEETING_CHANGED, MEETING_MINUTED, MEETING_PLANNED } from './meeting.facts.js';
import type { Meeting } from './meeting.js';
import { canMeeting, type MeetingAction } from './meeting.policy.js';
import { meetingSchema, minutesSchema } from './meeting.schema.js';
import { MeetingWriter } from './meeting-writer.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MeetingsService } from './meetings.service.js';
import { WaitingList } from './waiting-list.js';

/** What calendars show of a meeting: a change of these is told. */
const TOLD = ['title', 'startsAt', 'endsAt', 'timeZone', 'place', 'videoUrl'] as const;

/** Holding, changing and cancelling a meeting, and its minutes. */
@Injectable()
export class MeetingChangesService {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsRepository,
    private readonly calendar: MeetingsService,
    private readonly writer: MeetingWriter,
    private readonly waitingList: WaitingList,
  ) {}

  /** @throws Invalid, NotFound, Forbidden */
  async hold(actor: Actor, slug: string, input: unknown): Promise<Meeting> {
    const wanted = parse(meetingSchema, input);
    const organiserId = signedInId(actor);
    const id = await this.database.transaction(async (tx) => {
      const { id: communityId, lang } = await this.writer.community(tx, actor, slug);
      const row = { ...this.writer.row(wanted, wanted.lang ?? lang), communityId, organiserId };
      const meetingId = await this.meetings.insert(tx, row);
      await this.writer.record(tx, actor, { kind: MEETING_PLANNED, meetingId, sequence: 0 });
      return meetingId;
    });
    return this.calendar.find(actor, slug, id);
  }

  /** Those who answered are told of what changes in their calendars. @throws Invalid, NotFound, Forbidden */
  async edit(actor: Actor, id: string, request: { input: unknown; now: Date }): Promise<Meeting> {
    const wanted = parse(meetingSchema, request.input);
    const meeting = await this.database.transaction(async (tx) => {
      const before = await this.allowed(tx, actor, { id, action: 'edit', now: request.now });
      const row = this.writer.row(wanted, wanted.lang ?? before.lang);
      const told = TOLD.some((name) => String(row[name] ?? '') !== String(before[name] ?? ''));
      if (told) await this.meetings.revise(tx, before, row);
      else await this.meetings.update(tx, before, row);
      await this.waitingList.settle(tx, id);
      if (told) await this.writer.record(tx, actor, { kind: MEETING_CHANGED, ...next(before) });
      return before;
    });
    return this.calendar.find(actor, meeting.community.slug, id);
  }

  /** It stays in calendars, struck out. @throws NotFound, Forbidden, Conflict `meeting-over` */
  async cancel(actor: Actor, id: string, now: Date): Promise<Meeting> {
    const meeting = await this.database.transaction(async (tx) => {
      const found = await this.meetings.lock(tx, actor, id);
      if (found.endsAt <= now || found.state === 'cancelled') throw new Conflict('meeting-over');
      const before = await this.allowed(tx, actor, { id, action: 'cancel', now });
      await this.meetings.revise(tx, before, { state: 'cancelled' });
      await this.writer.record(tx, actor, { kind: MEETING_CANCELLED, ...next(before) });
      return before;
    });
    return this.calendar.find(actor, meeting.community.slug, id);
  }

  /** What was said, attached to the meeting; written again, it replaces what stood. @throws Invalid, NotFound, Forbidden */
  async minute(actor: Actor, id: string, request: { input: unknown; now: Date }): Promise<Meeting> {
    const { minutes } = parse(minutesSchema, request.input);
    const meeting = await this.database.transaction(async (tx) => {
      const before = await this.allowed(tx, actor, { id, action: 'minute', now: request.now });
      await this.meetings.update(tx, before, this.writer.minutes(minutes, before.lang));
      await this.writer.record(tx, actor, {
        kind: MEETING_MINUTED,
        meetingId: id,
        sequence: before.sequence,
      });
      return before;
    });
    return this.calendar.find(actor, meeting.community.slug, id);
  }

  private async allowed(
    tx: Tx,
    actor: Actor,
    { id, action, now }: { id: string; action: MeetingAction; now: Date },
  ): Promise<Meeting> {
    const meeting = await this.meetings.lock(tx, actor, id);
    if (!canMeeting(actor, action, { meeting, now })) throw new Forbidden('team-only');
    return meeting;
  }
}

function next({ id, sequence }: Meeting): { meetingId: string; sequence: number } {
  return { meetingId: id, sequence: sequence + 1 };
}
