import { InstantEstimate, InstantSettingsService, SubscriptionsService } from '@forum/digests';
import { isSignedIn } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
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
import { NotificationsPage } from './notifications.page.js';

/** What is written to a person as soon as it happens. */
@Controller('compte/notifications')
export class NotificationsController {
  constructor(
    private readonly settings: InstantSettingsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly estimate: InstantEstimate,
    private readonly network: NetworkService,
  ) {}

  @Get()
  async show(@CurrentViewer() { actor }: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    if (!isSignedIn(actor))
      return redirect(`/connexion?next=${encodeURIComponent(request.url)}`, { status: 302 });
    const own = await this.subscriptions.own(actor);
    return view(NotificationsPage, {
      settings: await this.settings.own(actor),
      followed: own.filter(({ level }) => level === 'instant').length,
      weekly: await this.estimate.weekly(actor),
      weeks: this.network.settings.instant.estimateWeeks,
    });
  }

  @Post()
  async save(@CurrentViewer() { actor }: Viewer, @Body() body: FormBody): Promise<Redirect> {
    const change = { mentions: textOf(body, 'mentions') !== '', replies: textOf(body, 'replies') !== '' };
    await this.settings.change(actor, change, 'web');
    return redirect('/compte/notifications', { done: 'notifications-saved' });
  }

  /** All of it at once; taken back as easily. */
  @Post('arret')
  async stop(@CurrentViewer() { actor }: Viewer, @Body() body: FormBody): Promise<Redirect> {
    const stopped = textOf(body, 'reprise') === '';
    await this.settings.change(actor, { stopped }, 'web');
    return redirect('/compte/notifications', {
      done: stopped ? 'notifications-stopped' : 'notifications-resumed',
    });
  }
}
