import { defineJob, type Fact, type FactListener, type JobDefinition, onFact } from '@forum/kernel';
import { MailedAnswersService } from './mailed-answers.service.js';
import {
  MEETING_CANCELLED,
  MEETING_CHANGED,
  MEETING_DISCUSSED,
  MEETING_PLANNED,
  MEETING_PROMOTED,
  type MeetingDiscussed,
  type MeetingFact,
  type MeetingPromoted,
  type MeetingRevised,
} from './meeting.facts.js';
import { MeetingAnswersService } from './meeting-answers.service.js';
import { MeetingAudience } from './meeting-audience.js';
import { MeetingChangesService } from './meeting-changes.service.js';
import { MeetingClockwork } from './meeting-clockwork.js';
import { MeetingLinks } from './meeting-links.js';
import { MeetingListener } from './meeting-listener.js';
import { MeetingNoticeLinks } from './meeting-notice-links.js';
import { MeetingNotices } from './meeting-notices.service.js';
import { MeetingWriter } from './meeting-writer.js';
import { MeetingsRepository } from './meetings.repository.js';
import { MeetingsService } from './meetings.service.js';
import { WaitingList } from './waiting-list.js';

interface Gone {
  readonly accountId: string;
  readonly communityId?: string;
}

export const meetingsJobs: readonly JobDefinition[] = [
  defineJob({
    name: 'meetings.due',
    service: MeetingClockwork,
    queue: { policy: 'singleton' },
    run: (clockwork) => clockwork.run(),
  }),
];

const gone = (fact: string) =>
  onFact(fact, MeetingListener, (meetings, { data }: Fact<Gone>) => meetings.gone(data));

export const meetingsListeners: readonly FactListener[] = [
  onFact(MEETING_PLANNED, MeetingListener, (meetings, fact: Fact<MeetingFact>) => meetings.planned(fact)),
  onFact(MEETING_CHANGED, MeetingListener, (meetings, fact: Fact<MeetingRevised>) => meetings.changed(fact)),
  onFact(MEETING_CANCELLED, MeetingListener, (meetings, fact: Fact<MeetingFact>) => meetings.cancelled(fact)),
  onFact(MEETING_PROMOTED, MeetingListener, (meetings, fact: Fact<MeetingPromoted>) =>
    meetings.promoted(fact),
  ),
  onFact(MEETING_DISCUSSED, MeetingListener, (meetings, fact: Fact<MeetingDiscussed>) =>
    meetings.discussed(fact),
  ),
  gone('membership.ended'),
  gone('membership.banned'),
  gone('account.closed'),
];

export const meetingsServices = [
  MailedAnswersService,
  MeetingAnswersService,
  MeetingAudience,
  MeetingChangesService,
  MeetingClockwork,
  MeetingLinks,
  MeetingListener,
  MeetingNoticeLinks,
  MeetingNotices,
  MeetingWriter,
  MeetingsRepository,
  MeetingsService,
  WaitingList,
];
