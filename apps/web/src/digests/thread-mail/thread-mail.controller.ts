import { type ThreadMail, ThreadMailService } from '@forum/digests';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type FormBody, type GuardedRoute, textOf, type View, view } from '../../http/index.js';
import { veiled } from '../digest-words.js';
import { ThreadMailPage } from './thread-mail.page.js';

const BY_TOKEN: GuardedRoute = { tokenIsAuthority: true };
/** The token in the address must not travel further. */
const PRIVATE = { 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' };

const CHOICES = { resume: 'digest', tout: 'instant', rien: 'none' } as const;

/** How much of one discussion is sent, from a mail about it, without signing in. Opening the page changes nothing. */
@Controller('courriels/discussion/:token')
export class ThreadMailController {
  constructor(private readonly mail: ThreadMailService) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    return this.page(request, await this.mail.open(token), { token, done: null });
  }

  /** One click (RFC 8058) by a mail program silences the discussion; so do the page's buttons, each what it says. */
  @Post()
  @HttpCode(200)
  @RouteConfig(BY_TOKEN)
  async choose(
    @Param('token') token: string,
    @Body() body: FormBody | undefined,
    @Req() request: FastifyRequest,
  ): Promise<View> {
    const choice = textOf(body, 'choix');
    const done = choice in CHOICES ? CHOICES[choice as keyof typeof CHOICES] : 'none';
    await this.mail.choose(token, done);
    return this.page(request, await this.mail.open(token), { token, done });
  }

  private page(
    request: FastifyRequest,
    mail: ThreadMail,
    { token, done }: { readonly token: string; readonly done: 'digest' | 'instant' | 'none' | null },
  ): View {
    const { lang: asked, choix } = request.query as { lang?: unknown; choix?: unknown };
    if (asked === undefined) request.viewer = { ...request.viewer, locale: mail.locale };
    const props = {
      token,
      done,
      address: veiled(mail.address),
      thread: mail.thread,
      first: choix === 'resume' ? ('resume' as const) : ('rien' as const),
      agreed: mail.agreed,
    };
    return view(ThreadMailPage, props, { headers: PRIVATE });
  }
}
