import { DigestSettingsService, MailTrial, SubscriptionsService } from '@forum/digests';
import { isSignedIn } from '@forum/identity';
import { Invalid } from '@forum/kernel';
import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CurrentViewer, type FormBody, redirect, submitted, textOf, type Viewer } from '../../http/index.js';
import { FollowedView } from './followed-view.js';
import { changesOf, digestChange } from './subscriptions.form.js';

interface Asked {
  readonly bienvenue?: string;
}

/** What one follows, and when it is sent. */
@Controller('compte/abonnements')
export class SubscriptionsController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly settings: DigestSettingsService,
    private readonly trial: MailTrial,
    private readonly followed: FollowedView,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query() asked: Asked, @Req() request: FastifyRequest) {
    if (!isSignedIn(viewer.actor)) {
      return redirect(`/connexion?next=${encodeURIComponent(request.url)}`, { status: 302 });
    }
    const estimate = await this.trial.standing(viewer.actor);
    return this.followed.page(viewer, { welcome: asked.bienvenue !== undefined, estimate });
  }

  /** Nothing is sent without the box of consent: it is asked for once, and never ticked in advance. */
  @Post()
  async save(@CurrentViewer() viewer: Viewer, @Body() body: FormBody) {
    // Back from a preview, with what was chosen.
    if (textOf(body, 'action') === 'retour')
      return this.followed.page(viewer, { body, estimate: await this.trial.standing(viewer.actor) });
    const outcome = await submitted(() => this.keep(viewer, body));
    if (outcome.ok) return redirect('/compte/abonnements', { done: 'subscriptions-saved' });
    const estimate = await this.trial.standing(viewer.actor);
    return this.followed.page(viewer, { body, problems: outcome.problems, estimate });
  }

  private async keep({ actor }: Viewer, body: FormBody): Promise<void> {
    const change = digestChange(body);
    const before = await this.settings.own(actor);
    const wants = (change.frequency ?? before.frequency) !== 'never';
    const agreed = before.confirmedAt !== null && before.frequency !== 'never';
    if (wants && !agreed && textOf(body, 'consent') === '') throw Invalid.field('consent', 'digest-consent');
    await this.settings.change(actor, change, 'web');
    await this.subscriptions.change(actor, changesOf(body, await this.subscriptions.own(actor)), 'web');
  }
}
