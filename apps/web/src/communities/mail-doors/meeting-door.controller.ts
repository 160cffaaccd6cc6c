import {
  CALENDAR_TYPE,
  CalendarsService,
  canMeeting,
  MailedAnswersService,
  type MailedMeeting,
  type Meeting,
  meetingHours,
  sameHours,
} from '@forum/communities';
import { type Locale, typeset } from '@forum/i18n';
import { Clock } from '@forum/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type FormBody, Raw, submitted, textOf, type View, view } from '../../http/index.js';
import { BY_TOKEN, PRIVATE, speak } from './by-token.js';
import { MeetingDoorPage, type MeetingDoorPageProps } from './meeting-door.page.js';

const FILE = { ...PRIVATE, 'content-disposition': 'attachment; filename="rencontre.ics"' };

type Outcome = MeetingDoorPageProps['outcome'];

/** One meeting, from a mail about it, without signing in. The link is the authority; opening it changes nothing. */
@Controller('rencontres/:token')
export class MeetingDoorController {
  constructor(
    private readonly mailed: MailedAnswersService,
    private readonly calendars: CalendarsService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    return this.page(request, token, null);
  }

  /** Each button says its answer; what says none is asked again. */
  @Post()
  @HttpCode(200)
  @RouteConfig(BY_TOKEN)
  async answer(
    @Param('token') token: string,
    @Body() body: FormBody | undefined,
    @Req() request: FastifyRequest,
  ): Promise<View> {
    speak(request, (await this.mailed.preview(token)).locale);
    const { ok } = await submitted(() => this.mailed.answer(token, { answer: textOf(body, 'answer') }));
    return this.page(request, token, ok ? 'kept' : 'pick');
  }

  @Get('rencontre.ics')
  @RouteConfig({ sessionless: true })
  async file(@Param('token') token: string): Promise<Raw> {
    const { meeting, locale } = await this.mailed.preview(token);
    return new Raw(CALENDAR_TYPE, this.calendars.ofMeeting(meeting, locale), { headers: FILE });
  }

  private async page(request: FastifyRequest, token: string, outcome: Outcome): Promise<View> {
    const mailed = await this.mailed.preview(token);
    const locale = speak(request, mailed.locale);
    const props = { token, outcome, shut: this.shut(mailed), ...shown(mailed, locale) };
    const status = outcome === 'pick' ? 422 : 200;
    return view(MeetingDoorPage, props, { headers: PRIVATE, status });
  }

  /** Why it cannot be answered, if so. */
  private shut({ actor, meeting }: MailedMeeting): MeetingDoorPageProps['shut'] {
    const now = this.clock.now();
    if (meeting.state === 'cancelled') return 'cancelled';
    if (meeting.endsAt <= now) return 'past';
    return canMeeting(actor, 'answer', { meeting, now }) ? null : 'outside';
  }
}

function shown({ meeting, timeZone }: MailedMeeting, locale: Locale) {
  const { title, lang, place, videoUrl, community, own } = meeting;
  return {
    title: typeset(title, lang),
    lang,
    community: typeset(community.name, community.lang),
    when: meetingHours(meeting, locale, meeting.timeZone),
    yours: sameHours(meeting, [timeZone, meeting.timeZone]) ? null : meetingHours(meeting, locale, timeZone),
    place: typeset(place, lang),
    videoUrl,
    said: own === null ? ('none' as const) : own.waiting ? ('waiting' as const) : own.answer,
    full: own?.answer !== 'yes' && isFull(meeting),
  };
}

function isFull({ capacity, coming, waiting }: Meeting): boolean {
  return capacity !== null && (coming >= capacity || waiting > 0);
}
