import { InvitationAnswersService } from '@forum/gatherings';
import { CONFIG, type Config, Conflict } from '@forum/kernel';
import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GuardedRoute, type Redirect, redirect, type View, view } from '../../http/index.js';
import { SignInCookies } from '../../identity/sign-in/sign-in-cookies.js';
import { InvitationPage } from './invitation.page.js';
import { InvitationView } from './invitation-view.js';
import { speakAsTheMail } from './mail-language.js';

/** Mail programs decline by themselves when their reader asks to (RFC 8058): they hold the token and nothing else. */
const ONE_CLICK: GuardedRoute = { tokenIsAuthority: true };

/** The link of an invitation. Its page changes nothing; its buttons do, each once. */
@Controller('invitation/:token')
export class InvitationController {
  constructor(
    private readonly invitation: InvitationView,
    private readonly answers: InvitationAnswersService,
    private readonly cookies: SignInCookies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    return this.page(token, request, 200);
  }

  @Post()
  accept(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    return this.answered(token, request, async () => {
      const { session } = await this.answers.accept(token, this.cookies.usedFrom(request));
      this.cookies.setSession(reply, session);
      return redirect('/compte/abonnements?bienvenue=1', { done: 'invitation-accepted' });
    });
  }

  @Post('refus')
  @HttpCode(200)
  @RouteConfig(ONE_CLICK)
  decline(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View | Redirect> {
    return this.answered(token, request, async () => {
      await this.answers.decline(token);
      return this.page(token, request, 200);
    });
  }

  @Post('nouvelle')
  renew(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View | Redirect> {
    return this.answered(token, request, async () => {
      await this.invitation.invitations.renew(token);
      return redirect(`/invitation/${token}`, { done: 'invitation-sent' });
    });
  }

  /** An invitation that was answered meanwhile, or has expired, says so on its own page. */
  private async answered(
    token: string,
    request: FastifyRequest,
    work: () => Promise<View | Redirect>,
  ): Promise<View | Redirect> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Conflict) return this.page(token, request, error.status);
      throw error;
    }
  }

  private async page(token: string, request: FastifyRequest, status: number): Promise<View> {
    const preview = await this.invitation.invitations.preview(token);
    speakAsTheMail(request, preview.locale, this.config.baseUrl);
    const props = await this.invitation.props(request.viewer, token, preview);
    return view(InvitationPage, props, { status, headers: { 'cache-control': 'no-store' } });
  }
}
