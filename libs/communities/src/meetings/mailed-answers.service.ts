import { AccountsService, type Actor } from '@forum/identity';
import { Database, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Meeting, OwnAnswer } from './meeting.js';
import { MeetingAnswersService } from './meeting-answers.service.js';
import { MeetingLinks } from './meeting-links.js';
import { MeetingsRepository } from './meetings.repository.js';

/** A meeting as the person of a link may see it, and who they are. */
export interface MailedMeeting {
  readonly actor: Actor;
  readonly meeting: Meeting;
  readonly locale: 'fr' | 'en';
  readonly timeZone: string;
}

/** An answer by the button of a mail: the link says who answers what, and the policy is asked as ever. */
@Injectable()
export class MailedAnswersService {
  constructor(
    private readonly database: Database,
    private readonly links: MeetingLinks,
    private readonly accounts: AccountsService,
    private readonly meetings: MeetingsRepository,
    private readonly answers: MeetingAnswersService,
  ) {}

  /** What the page of the link shows; opening it changes nothing. @throws NotFound, also for who belongs no more */
  async preview(token: string): Promise<MailedMeeting> {
    const { accountId, meetingId } = this.links.read(token);
    const [actor, { locale, timeZone }] = await Promise.all([
      this.accounts.actorOf(accountId),
      this.accounts.unscopedFor(accountId),
    ]);
    const meeting = await this.meetings.find(this.database.reader, actor, meetingId);
    if (!meeting) throw new NotFound();
    return { actor, meeting, locale, timeZone };
  }

  /** @throws NotFound, Forbidden, Conflict `meeting-over` */
  async answer(token: string, input: unknown): Promise<OwnAnswer> {
    const { accountId, meetingId } = this.links.read(token);
    return this.answers.answer(await this.accounts.actorOf(accountId), meetingId, input);
  }
}
