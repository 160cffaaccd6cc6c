import { Passport, type PendingCode, SignInService } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentViewer,
  type FormBody,
  fieldSentences,
  type Redirect,
  redirect,
  submitted,
  textOf,
  type View,
  type Viewer,
  view,
} from '../../http/index.js';
import { CodePage } from './code.page.js';
import { maskAddress } from './mask-address.js';
import { SignInCookies } from './sign-in-cookies.js';
import { SignInWelcome } from './sign-in-welcome.js';

/** Typing the code. */
@Controller('connexion/code')
export class SignInCodeController {
  constructor(
    private readonly passport: Passport,
    private readonly signIn: SignInService,
    private readonly cookies: SignInCookies,
    private readonly welcome: SignInWelcome,
    private readonly network: NetworkService,
  ) {}

  @Get()
  async show(@Req() request: FastifyRequest): Promise<View | Redirect> {
    const pending = await this.signIn.pending(this.cookies.browserToken(request));
    return pending ? this.page(pending, null) : redirect('/connexion', { status: 302 });
  }

  @Post()
  async enter(
    @CurrentViewer() viewer: Viewer,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    const browserToken = this.cookies.browserToken(request);
    const attempt = { ...this.cookies.usedFrom(request), browserToken, code: textOf(body, 'code') };
    const outcome = await submitted(() => this.passport.byCode(attempt));
    if (outcome.ok) return this.welcome.after(outcome.value, reply);
    const { code } = fieldSentences(outcome.problems, viewer.locale);
    return this.page(await this.signIn.pending(browserToken), code ?? null);
  }

  private page(pending: PendingCode | null, error: string | null): View {
    const { signIn } = this.network.settings;
    const purpose = pending?.purpose ?? 'sign-in';
    const next = pending?.nextPath ? `?next=${encodeURIComponent(pending.nextPath)}` : '';
    const props = {
      masked: pending ? maskAddress(pending.address) : null,
      purpose,
      again: purpose === 'sign-in' ? `/connexion${next}` : '/compte',
      error,
      limits: { minutes: signIn.codeMinutes, attempts: signIn.attempts },
    };
    return view(CodePage, props, error === null ? {} : { status: 422 });
  }
}
