import {
  type Meeting,
  MeetingChangesService,
  MeetingsService,
  meetingBody,
  meetingPath,
} from '@forum/communities';
import { Clock, CONFIG, type Config } from '@forum/kernel';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { idText, instant, pageOf } from '../../api/api.schemas.js';
import { Describe } from '../../api/index.js';
import { CurrentViewer, type Viewer } from '../../http/index.js';

const meetingAnswer = z.object({
  id: idText,
  title: z.string(),
  agenda: z.string(),
  lang: z.enum(['fr', 'en']),
  startsAt: instant,
  endsAt: instant,
  timeZone: z.string(),
  place: z.string(),
  videoUrl: z.string().nullable(),
  capacity: z.number().nullable(),
  state: z.enum(['scheduled', 'cancelled']),
  coming: z.number(),
  waiting: z.number(),
  minutes: z.string().nullable(),
  url: z.string(),
});

/** The calendar of a community, for programs. */
@Controller('api/v1/communities/:slug/meetings')
export class MeetingsApi {
  constructor(
    private readonly meetings: MeetingsService,
    private readonly changes: MeetingChangesService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Describe({
    summary: 'Meetings of a community that are to come',
    answer: pageOf(meetingAnswer),
    open: true,
  })
  async list(@CurrentViewer() { actor }: Viewer, @Param('slug') slug: string) {
    const coming = await this.meetings.calendar(actor, slug, { now: this.clock.now(), past: false });
    return { items: coming.map((meeting) => this.json(meeting)), next: null };
  }

  @Post()
  @HttpCode(201)
  @Describe({ summary: 'Hold a meeting', body: meetingBody, answer: meetingAnswer, status: 201 })
  async hold(@CurrentViewer() { actor }: Viewer, @Param('slug') slug: string, @Body() body: unknown) {
    return this.json(await this.changes.hold(actor, slug, body));
  }

  private json(meeting: Meeting) {
    const { id, title, lang, startsAt, endsAt, timeZone, place, videoUrl, capacity } = meeting;
    const { state, coming, waiting } = meeting;
    return {
      ...{ id, title, agenda: meeting.agendaMarkdown, lang, timeZone, place, videoUrl, capacity },
      ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), state, coming, waiting },
      minutes: meeting.minutesMarkdown,
      url: `${this.config.baseUrl}${meetingPath(meeting)}`,
    };
  }
}
