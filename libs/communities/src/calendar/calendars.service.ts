import type { Locale } from '@forum/i18n';
import { type Actor, VISITOR } from '@forum/identity';
import { CONFIG, type Config, Database } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Inject, Injectable } from '@nestjs/common';
import type { Meeting } from '../meetings/meeting.js';
import { MeetingsRepository } from '../meetings/meetings.repository.js';
import { MeetingsService } from '../meetings/meetings.service.js';
import { calendarDocument } from './calendar-document.js';

const DAY_MS = 86_400_000;
const MANY = 500;

/** Calendars as files: of a community, of a person, of one meeting. Every reading asks the same policy as the pages. */
@Injectable()
export class CalendarsService {
  constructor(
    private readonly database: Database,
    private readonly calendar: MeetingsService,
    private readonly meetings: MeetingsRepository,
    private readonly network: NetworkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NotFound for whoever may not read what is in the community: a feed tells nobody why */
  async ofCommunity(actor: Actor, slug: string, { locale, now }: { locale: Locale; now: Date }) {
    const community = await this.calendar.community(actor, slug);
    const from = new Date(now.getTime() - this.network.settings.meeting.feedPastDays * DAY_MS);
    const reader = this.database.reader;
    const meetings = await this.meetings.list(reader, actor, {
      communityId: community.id,
      from,
      limit: MANY,
    });
    return this.document(community.name, meetings, locale);
  }

  /** Meetings of every community where the actor belongs. */
  async own(actor: Actor, { locale, now }: { locale: Locale; now: Date }): Promise<string> {
    const from = new Date(now.getTime() - this.network.settings.meeting.feedPastDays * DAY_MS);
    const meetings = await this.meetings.list(this.database.reader, actor, { own: true, from, limit: MANY });
    return this.document(this.network.current().forumName, meetings, locale);
  }

  ofMeeting(meeting: Meeting, locale: Locale): string {
    return this.document(meeting.title, [meeting], locale);
  }

  /** The next public one of the whole forum, for the home page. */
  async nextPublic(now: Date): Promise<Meeting | null> {
    const found = await this.meetings.list(this.database.reader, VISITOR, { from: now, limit: 20 });
    return found.find(({ state }) => state === 'scheduled') ?? null;
  }

  private document(name: string, meetings: readonly Meeting[], locale: Locale): string {
    const { baseUrl, mailDomain } = this.config;
    return calendarDocument({ name, meetings, locale, baseUrl, domain: mailDomain.toLowerCase() });
  }
}
