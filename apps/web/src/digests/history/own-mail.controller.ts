import { MailTrial, SentHistory, SubscriptionsService } from '@forum/digests';
import { isSignedIn } from '@forum/identity';
import { CONFIG, type Config } from '@forum/kernel';
import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { textPieces } from '../../administration/mails/text-pieces.js';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { FollowedView } from '../subscriptions/followed-view.js';
import { changesOf, digestChange } from '../subscriptions/subscriptions.form.js';
import { OwnMailPage } from './own-mail.page.js';
import { TrialPage } from './trial.page.js';

/** What one's choices bring, before and after: a preview, and what was sent. */
@Controller('compte/abonnements')
export class OwnMailController {
  constructor(
    private readonly trial: MailTrial,
    private readonly history: SentHistory,
    private readonly subscriptions: SubscriptionsService,
    private readonly followed: FollowedView,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** With the choices that stand. */
  @Get('apercu')
  async standing(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request);
    return this.shown(viewer, {});
  }

  /** With what the form says, which stays unsaved. */
  @Post('apercu')
  @HttpCode(200)
  async tried(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View> {
    const outcome = await submitted(() => this.shown(viewer, body));
    if (outcome.ok) return outcome.value;
    const estimate = await this.trial.standing(viewer.actor);
    return this.followed.page(viewer, { body, problems: outcome.problems, estimate });
  }

  @Get('envois')
  async sent(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst(request);
    const { actor, locale, timeZone } = viewer;
    return view(OwnMailPage, { mails: await this.history.own(actor, locale), timeZone });
  }

  private async shown({ actor }: Viewer, body: FormBody): Promise<View> {
    const own = await this.subscriptions.own(actor);
    const isTyped = Object.keys(body).length > 0;
    const wanted = isTyped
      ? { settings: digestChange(body), subscriptions: changesOf(body, own) }
      : { settings: {}, subscriptions: [] };
    const { estimate, text, subject } = await this.trial.of(actor, wanted);
    const typed = Object.fromEntries(
      Object.entries(body).filter(
        (field): field is [string, string] =>
          typeof field[1] === 'string' && !['_csrf', 'action'].includes(field[0]),
      ),
    );
    const pieces = text === null ? null : textPieces(text, this.config.baseUrl);
    return view(TrialPage, { estimate, text: pieces, subject, typed: isTyped ? typed : null });
  }
}

function signInFirst(request: FastifyRequest): Redirect {
  return redirect(`/connexion?next=${encodeURIComponent(request.url)}`, { status: 302 });
}
