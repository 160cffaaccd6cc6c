import {
  CALENDAR_TYPE,
  CalendarsService,
  CommunityMailLinks,
  MailedAnswersService,
} from '@forum/communities';
import { SubscriptionsService } from '@forum/digests';
import sql, { Database } from '@forum/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { Raw } from '../../http/answer.js';
import { type FormBody, type GuardedRoute, textOf, type View, view } from '../../http/index.js';
import { MailedMeetingPage, StopPage } from './agenda.page.js';

const TOKEN: GuardedRoute = { tokenIsAuthority: true };

/** What the links of mails about meetings lead to, without signing in. */
@Controller()
export class MailedMeetingsController {
  constructor(
    private readonly mailed: MailedAnswersService,
    private readonly calendars: CalendarsService,
    private readonly links: CommunityMailLinks,
    private readonly subscriptions: SubscriptionsService,
    private readonly database: Database,
  ) {}

  @Get('rencontres/:token')
  async show(@Param('token') token: string): Promise<View> {
    const { meeting } = await this.mailed.preview(token);
    return view(MailedMeetingPage, { meeting, action: `/rencontres/${token}` });
  }

  @Post('rencontres/:token')
  @HttpCode(200)
  @RouteConfig(TOKEN)
  async answer(@Param('token') token: string, @Body() body: FormBody): Promise<View> {
    await this.mailed.answer(token, { answer: textOf(body, 'answer') });
    return this.show(token);
  }

  @Get('rencontres/:token/rencontre.ics')
  async file(@Param('token') token: string): Promise<Raw> {
    const { meeting, locale } = await this.mailed.preview(token);
    return new Raw(CALENDAR_TYPE, this.calendars.ofMeeting(meeting, locale));
  }

  @Get('courriels/communaute/:token')
  async stopping(@Param('token') token: string): Promise<View> {
    this.links.read(token);
    return view(StopPage, { action: `/courriels/communaute/${token}`, done: false });
  }

  @Post('courriels/communaute/:token')
  @HttpCode(200)
  @RouteConfig(TOKEN)
  async stop(@Param('token') token: string): Promise<View> {
    const { accountId, communityId } = this.links.read(token);
    await this.database.transaction(async (tx) => {
      const row = await tx.one<{ slug: string }>(sql`select slug from community where id = ${communityId}`);
      if (row === undefined) return;
      const wanted = [{ kind: 'community', id: row.slug, level: 'none' } as const];
      await this.subscriptions.apply(tx, { accountId, wanted, source: 'mail' });
    });
    return view(StopPage, { action: `/courriels/communaute/${token}`, done: true });
  }
}
