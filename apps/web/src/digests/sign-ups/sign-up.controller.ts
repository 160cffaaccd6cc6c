import { ConfirmationsService, DigestSettingsService, SignUpsService } from '@forum/digests';
import { typeset } from '@forum/i18n';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Ip, Param, Post, Req } from '@nestjs/common';
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
    const { accountId, address, locale } = await this.confirmations.confirm(token);
    request.viewer = { ...request.viewer, locale };
    const settings = await this.settings.unscopedFor(accountId);
    return view(ConfirmedPage, { address: veiled(address), when: rhythm(settings, locale) });
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
