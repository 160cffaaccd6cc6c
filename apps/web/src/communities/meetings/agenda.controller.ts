import {
  CALENDAR_TYPE,
  CalendarsService,
  CommunitiesService,
  canCommunity,
  canMeeting,
  MeetingAnswersService,
  MeetingsService,
  meetingPath,
} from '@forum/communities';
import { Clock } from '@forum/kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Raw } from '../../http/answer.js';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { CommunityShell } from '../frame/community-shell.js';
import { AgendaPage, MeetingPage } from './agenda.page.js';

/** The calendar of a community, one meeting, and answering it. */
@Controller('communautes/:slug')
export class AgendaController {
  constructor(
    private readonly communities: CommunitiesService,
    private readonly meetings: MeetingsService,
    private readonly answers: MeetingAnswersService,
    private readonly shell: CommunityShell,
    private readonly clock: Clock,
  ) {}

  @Get('agenda')
  async list(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<View> {
    const community = await this.communities.find(viewer.actor, slug);
    const now = this.clock.now();
    const [coming, past] = await Promise.all(
      [false, true].map((isPast) => this.meetings.calendar(viewer.actor, slug, { now, past: isPast })),
    );
    const frame = await this.shell.frame(viewer, community, 'agenda');
    const mayHold = canCommunity(viewer.actor, 'hold-meetings', community);
    return view(AgendaPage, { frame, coming: coming ?? [], past: past ?? [], mayHold });
  }

  @Get('agenda/:id')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<View> {
    const meeting = await this.meetings.find(viewer.actor, slug, id);
    const community = await this.communities.find(viewer.actor, slug);
    const frame = await this.shell.frame(viewer, community, 'agenda');
    const at = { meeting, now: this.clock.now() };
    return view(MeetingPage, {
      ...{ frame, meeting },
      mayAnswer: canMeeting(viewer.actor, 'answer', at),
      mayEdit: canMeeting(viewer.actor, 'edit', at),
      mayMinute: canMeeting(viewer.actor, 'minute', at),
    });
  }

  @Post('agenda/:id/reponse')
  async answer(
    @CurrentViewer() { actor }: Viewer,
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body() body: FormBody,
  ): Promise<Redirect> {
    const meeting = await this.meetings.find(actor, slug, id);
    await this.answers.answer(actor, id, { answer: textOf(body, 'answer') });
    return redirect(meetingPath(meeting));
  }
}

/** Calendars as files. */
@Controller('communautes/:slug')
export class CalendarFilesController {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly meetings: MeetingsService,
    private readonly clock: Clock,
  ) {}

  @Get('agenda.ics')
  async feed(@CurrentViewer() { actor, locale }: Viewer, @Param('slug') slug: string): Promise<Raw> {
    const now = this.clock.now();
    return new Raw(CALENDAR_TYPE, await this.calendars.ofCommunity(actor, slug, { locale, now }));
  }

  @Get('agenda/:id/rencontre.ics')
  async one(
    @CurrentViewer() { actor, locale }: Viewer,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<Raw> {
    const meeting = await this.meetings.find(actor, slug, id);
    return new Raw(CALENDAR_TYPE, this.calendars.ofMeeting(meeting, locale));
  }
}
