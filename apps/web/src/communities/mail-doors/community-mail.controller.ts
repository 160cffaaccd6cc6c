import { CommunityMailLinks } from '@forum/communities';
import { CommunityMailService, type CommunityMailStanding } from '@forum/digests';
import { typeset } from '@forum/i18n';
import { Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { veiled } from '../../digests/digest-words.js';
import { type View, view } from '../../http/index.js';
import { BY_TOKEN, PRIVATE, speak } from './by-token.js';
import { CommunityMailPage } from './community-mail.page.js';

/** The way out of one community's mail, without signing in. The link is the authority; opening it changes nothing. */
@Controller('courriels/communaute/:token')
export class CommunityMailController {
  constructor(
    private readonly links: CommunityMailLinks,
    private readonly mail: CommunityMailService,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    const standing = await this.mail.unscopedFor(this.links.read(token));
    return this.page(request, standing, { token, done: false });
  }

  /** One click (RFC 8058): by a mail program without cookies, or by the button of the page. */
  @Post()
  @HttpCode(200)
  @RouteConfig(BY_TOKEN)
  async stop(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    const standing = await this.mail.stop(this.links.read(token));
    return this.page(request, standing, { token, done: true });
  }

  private page(
    request: FastifyRequest,
    { address, locale, community, stopped }: CommunityMailStanding,
    opened: { readonly token: string; readonly done: boolean },
  ): View {
    speak(request, locale);
    const named = community && { name: typeset(community.name, community.lang), lang: community.lang };
    const props = { ...opened, address: veiled(address), community: named, stopped };
    return view(CommunityMailPage, props, { headers: PRIVATE });
  }
}
