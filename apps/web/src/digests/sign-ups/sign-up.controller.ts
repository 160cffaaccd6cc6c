import { ConfirmationsService, type Confirmed, DigestSettingsService, SignUpsService } from '@forum/digests';
import { typeset } from '@forum/i18n';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, HttpCode, Ip, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import {
  CurrentViewer,
  type FieldProblems,
  type FormBody,
  fieldSentences,
  type GuardedRoute,
  listOf,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { rhythm, veiled } from '../digest-words.js';
import { ConfirmedPage, ConfirmPage, SignUpPage, SignUpSentPage } from './sign-up.page.js';

const BY_TOKEN: GuardedRoute = { tokenIsAuthority: true };

interface Answered {
  readonly token: string;
  readonly saved?: boolean;
  readonly problems?: FieldProblems;
}

/** The digest by address alone: asked for here, confirmed from the mail. */
@Controller('abonnement')
export class SignUpController {
  constructor(
    private readonly signUps: SignUpsService,
    private readonly confirmations: ConfirmationsService,
    private readonly settings: DigestSettingsService,
    private readonly register: RegisterDirectory,
    private readonly network: NetworkService,
  ) {}

  @Get()
  form(@CurrentViewer() viewer: Viewer): Promise<View> {
    return this.page(viewer, {}, undefined);
  }

  /** The answer is the same for every address. */
  @Post()
  async ask(@CurrentViewer() viewer: Viewer, @Body() body: FormBody, @Ip() ip: string): Promise<View> {
    const { locale } = viewer;
    const input = { address: textOf(body, 'address'), themes: listOf(body, 'themes'), locale };
    const outcome = await submitted(() => this.signUps.ask(input, ip));
    if (!outcome.ok) return this.page(viewer, body, outcome.problems);
    return view(SignUpSentPage, { days: this.network.settings.digest.confirmDays });
  }

  /** A scanner that fetches the link changes nothing. */
  @Get('confirmer/:token')
  async preview(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    const { address, locale } = await this.confirmations.preview(token);
    request.viewer = { ...request.viewer, locale };
    return view(ConfirmPage, { token, address }, { headers: { 'referrer-policy': 'no-referrer' } });
  }

  @Post('confirmer/:token')
  @RouteConfig(BY_TOKEN)
  async confirm(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    return this.confirmed(request, await this.confirmations.confirm(token), { token });
  }

  /** On the page that says that the address is confirmed: which themes, without signing in. */
  @Post('confirmer/:token/themes')
  @HttpCode(200)
  @RouteConfig(BY_TOKEN)
  async chooseThemes(
    @Param('token') token: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<View> {
    const chosen = listOf(body, 'themes');
    const outcome = await submitted(() => this.confirmations.chooseThemes(token, chosen));
    if (outcome.ok) return this.confirmed(request, outcome.value, { token, saved: true });
    const again = await this.confirmations.confirm(token);
    return this.confirmed(request, again, { token, problems: outcome.problems });
  }

  private async confirmed(
    request: FastifyRequest,
    { accountId, address, locale }: Confirmed,
    { token, saved = false, problems }: Answered,
  ): Promise<View> {
    request.viewer = { ...request.viewer, locale };
    const settings = await this.settings.unscopedFor(accountId);
    const { themes } = await this.register.current();
    const props = {
      token,
      saved,
      address: veiled(address),
      when: rhythm(settings, locale),
      chosen: problems ? [] : await this.confirmations.themesOf(accountId),
      errors: fieldSentences(problems ?? {}, locale),
      themes: themes.map(({ number, title }) => ({ number, title: typeset(title[locale], locale) })),
    };
    const headers = { 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' };
    return view(ConfirmedPage, props, { headers, ...(problems ? { status: 422 } : {}) });
  }

  private async page({ locale }: Viewer, body: FormBody, problems: FieldProblems | undefined): Promise<View> {
    const { themes } = await this.register.current();
    const props = {
      address: textOf(body, 'address'),
      chosen: listOf(body, 'themes'),
      errors: fieldSentences(problems ?? {}, locale),
      themes: themes.map(({ number, title }) => ({ number, title: typeset(title[locale], locale) })),
    };
    return view(SignUpPage, props, problems ? { status: 422 } : {});
  }
}
