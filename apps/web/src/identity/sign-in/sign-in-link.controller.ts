import { Passport, SignInService } from '@forum/identity';
import { NetworkService } from '@forum/network';
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Redirect, submitted, type View, view } from '../../http/index.js';
import { LinkPage } from './link.page.js';
import { SignInCookies } from './sign-in-cookies.js';
import { SignInWelcome } from './sign-in-welcome.js';

/** The link of a mail, or of the console. Its address stays out of caches; other sites never learn it (Referrer-Policy). */
@Controller('connexion/lien/:token')
export class SignInLinkController {
  constructor(
    private readonly passport: Passport,
    private readonly signIn: SignInService,
    private readonly cookies: SignInCookies,
    private readonly welcome: SignInWelcome,
    private readonly network: NetworkService,
  ) {}

  @Get()
  show(@Param('token') token: string): Promise<View> {
    return this.page(token, 200);
  }

  @Post()
  async enter(
    @Param('token') linkToken: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<View | Redirect> {
    const from = this.cookies.usedFrom(request);
    const outcome = await submitted(() => this.passport.byLink({ linkToken, ...from }));
    return outcome.ok ? this.welcome.after(outcome.value, reply) : this.page(linkToken, 422);
  }

  private async page(token: string, status: number): Promise<View> {
    const preview = await this.signIn.previewLink(token);
    const { codeMinutes: minutes } = this.network.settings.signIn;
    const headers = { 'cache-control': 'no-store' };
    return view(LinkPage, { token, ...preview, minutes }, { status, headers });
  }
}
