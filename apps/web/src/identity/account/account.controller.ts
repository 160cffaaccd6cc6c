import { isSignedIn, type PreferencesInput, ProfilesService } from '@forum/identity';
import { CONFIG, type Config } from '@forum/kernel';
import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FormBody,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
} from '../../http/index.js';
import { signInFirst } from '../sign-in/sign-in-first.js';
import { AccountView } from './account-view.js';
import { keepLocale } from './locale-cookie.js';

/** One's own profile and preferences. */
@Controller('compte')
export class AccountController {
  constructor(
    private readonly profiles: ProfilesService,
    private readonly pages: AccountView,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Req() request: FastifyRequest): Promise<View | Redirect> {
    return isSignedIn(viewer.actor) ? this.pages.page(viewer) : signInFirst(request.url);
  }

  @Post()
  async save(@CurrentViewer() viewer: Viewer, @Body() body: FormBody): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte');
    const [name, sector, organisation, about] = ['name', 'sector', 'organisation', 'about'].map((field) =>
      textOf(body, field),
    ) as [string, string, string, string];
    const outcome = await submitted(() =>
      this.profiles.change(viewer.actor, { name, sector, organisation, about }),
    );
    return outcome.ok
      ? redirect('/compte', { done: 'profile-saved' })
      : this.pages.page(viewer, { form: 'profile', body, problems: outcome.problems });
  }

  @Post('preferences')
  async prefer(
    @CurrentViewer() viewer: Viewer,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    if (!isSignedIn(viewer.actor)) return signInFirst('/compte');
    const input = {
      locale: textOf(body, 'locale'),
      timeZone: textOf(body, 'timeZone'),
    } as PreferencesInput;
    const outcome = await submitted(() => this.profiles.prefer(viewer.actor, input));
    if (!outcome.ok)
      return this.pages.page(viewer, { form: 'preferences', body, problems: outcome.problems });
    keepLocale(reply, this.config, input.locale);
    return redirect('/compte', { done: 'preferences-saved' });
  }
}
