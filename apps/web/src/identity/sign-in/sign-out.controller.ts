import { SessionsService } from '@forum/identity';
import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Redirect, redirect, type View, view } from '../../http/index.js';
import { SignInCookies } from './sign-in-cookies.js';
import { SignOutPage } from './sign-out.page.js';

@Controller('deconnexion')
export class SignOutController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookies: SignInCookies,
  ) {}

  @Get()
  show(): View {
    return view(SignOutPage, {});
  }

  @Post()
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Redirect> {
    const token = this.cookies.sessionToken(request);
    if (token) await this.sessions.signOut(token);
    this.cookies.clearSession(reply);
    return redirect('/', { done: 'signed-out' });
  }
}
