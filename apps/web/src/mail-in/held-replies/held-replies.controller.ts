import type { Thread } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { HeldRepliesService, type Settled } from '@forum/mail-in';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { type FormBody, type GuardedRoute, textOf, type View, view } from '../../http/index.js';
import { type MailInKey, say } from '../messages.js';
import { HeldReplyPage, SettledReplyPage, type SettledReplyPageProps } from './held-reply.page.js';

const BY_TOKEN: GuardedRoute = { tokenIsAuthority: true };
/** The token in the address must not travel further. */
const PRIVATE = { 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' };

/** A reply by mail that waits for its person's word. The link is the authority; opening it changes nothing. */
@Controller('courriels/reponse')
export class HeldRepliesController {
  constructor(private readonly replies: HeldRepliesService) {}

  @Get(':token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    const { thread, locale, why, ...reply } = await this.replies.open(token);
    speak(request, locale);
    const props = {
      ...reply,
      token,
      why: why as 'first' | 'other-address' | 'authentication',
      title: thread.title,
      titleLang: thread.lang,
      lang: locale,
      audience: audienceOf(thread, request.viewer.locale),
    };
    return view(HeldReplyPage, props, { headers: PRIVATE });
  }

  @Post(':token')
  @HttpCode(200)
  @RouteConfig(BY_TOKEN)
  async settle(
    @Param('token') token: string,
    @Body() body: FormBody | undefined,
    @Req() request: FastifyRequest,
  ): Promise<View> {
    const isDiscarded = textOf(body ?? {}, 'action') === 'supprimer';
    const settled = isDiscarded ? await this.replies.discard(token) : await this.replies.confirm(token);
    speak(request, settled.locale);
    return view(SettledReplyPage, settledProps(settled), { headers: PRIVATE });
  }
}

function settledProps(settled: Settled): Omit<SettledReplyPageProps, 'shell'> {
  if ('posted' in settled) {
    const href = `/discussions/${settled.posted.threadId}`;
    return {
      title: 'posted.title',
      text: 'posted.text',
      kind: 'success',
      next: { href, label: 'posted.read' },
    };
  }
  const home = { href: '/', label: 'home' } as const;
  if ('discarded' in settled)
    return { title: 'discarded.title', text: 'discarded.text', kind: 'success', next: home };
  const text = REFUSALS[settled.refused] ?? 'refused.gone';
  const next =
    settled.refused === 'profile' ? ({ href: '/inscription', label: 'refused.profile-link' } as const) : home;
  return { title: 'refused.title', text, kind: 'alert', next };
}

const REFUSALS: Readonly<Record<string, MailInKey>> = {
  closed: 'refused.closed',
  gone: 'refused.gone',
  'not-allowed': 'refused.not-allowed',
  profile: 'refused.profile',
  suspended: 'refused.suspended',
  'too-fast': 'refused.too-fast',
  'too-long': 'refused.too-long',
};

function audienceOf({ community }: Thread, locale: Locale): string {
  const t = say(locale);
  if (community === null) return t('audience.public');
  const key = community.visibility === 'public' ? 'audience.public-community' : 'audience.members';
  return t(key, { community: community.name });
}

/** The page speaks the language of the mail it was opened from. */
function speak(request: FastifyRequest, locale: Locale): void {
  const asked = (request.query as { lang?: unknown }).lang;
  if (asked === undefined) request.viewer = { ...request.viewer, locale };
}
