import {
  type MailPreferences,
  type MailPreferencesInput,
  MailPreferencesService,
  SentDigestsService,
} from '@forum/digests';
import { type Locale, typeset } from '@forum/i18n';
import { Clock } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { RegisterDirectory } from '../../discussion/register-directory.js';
import { threadItems } from '../../discussion/threads/thread-items.js';
import { type FormBody, type GuardedRoute, listOf, textOf, type View, view } from '../../http/index.js';
import { moment, veiled } from '../digest-words.js';
import { LeavePage, LeftPage, PreferencesPage, ReadDigestPage } from './mail-links.page.js';

const BY_TOKEN: GuardedRoute = { tokenIsAuthority: true };
/** The token in the address must not travel further. */
const PRIVATE = { 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' };
const PAUSE_MS = 28 * 86_400_000;

/** Pages behind the links of a mail, without signing in. Opening one changes nothing. */
@Controller('courriels')
export class MailLinksController {
  constructor(
    private readonly preferences: MailPreferencesService,
    private readonly digests: SentDigestsService,
    private readonly register: RegisterDirectory,
    private readonly network: NetworkService,
    private readonly clock: Clock,
  ) {}

  @Get('preferences/:token')
  async show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    return this.preferencesPage(request, await this.preferences.open(token), { token, saved: false });
  }

  @Post('preferences/:token')
  @HttpCode(200)
  @RouteConfig(BY_TOKEN)
  async change(
    @Param('token') token: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
  ): Promise<View> {
    const input = await this.wanted(body);
    return this.preferencesPage(request, await this.preferences.change(token, input), { token, saved: true });
  }

  @Get('desabonnement/:token')
  async leaving(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    const { address, settings } = await this.preferences.openUnsubscription(token);
    speak(request, settings.locale);
    return view(LeavePage, { token, address: veiled(address) }, { headers: PRIVATE });
  }

  /** One click (RFC 8058): by a mail program without cookies, or by the button of the page. */
  @Post('desabonnement/:token')
  @HttpCode(200)
  @RouteConfig(BY_TOKEN)
  async leave(
    @Param('token') token: string,
    @Body() body: FormBody | undefined,
    @Req() request: FastifyRequest,
  ): Promise<View> {
    const back = textOf(body ?? {}, 'retour');
    if (back !== '') {
      const { settings } = await this.preferences.undoUnsubscription(token, { frequency: back });
      speak(request, settings.locale);
      return view(LeftPage, { token, kept: true, frequency: settings.frequency }, { headers: PRIVATE });
    }
    const { settings } = await this.preferences.unsubscribe(token);
    speak(request, settings.locale);
    return view(LeftPage, { token, kept: false, frequency: settings.frequency }, { headers: PRIVATE });
  }

  @Get('lire/:token')
  async read(@Param('token') token: string, @Req() request: FastifyRequest): Promise<View> {
    const { locale, until, threads, gone } = await this.digests.read(token);
    speak(request, locale);
    const { timeZone } = request.viewer;
    const showing = {
      locale,
      timeZone,
      now: this.clock.now(),
      sectors: this.network.sectors,
      profiles: false,
    };
    const props = { when: moment(until, { timeZone }, locale), items: threadItems(threads, showing), gone };
    return view(ReadDigestPage, props, { headers: PRIVATE });
  }

  private async wanted(body: FormBody): Promise<MailPreferencesInput> {
    const action = textOf(body, 'action');
    if (action === 'mois') return { frequency: 'monthly' };
    if (action === 'pause') return { pausedUntil: new Date(this.clock.now().getTime() + PAUSE_MS) };
    if (action === 'arret') return { frequency: 'never', instant: false };
    if (action === 'immediats') return { instant: false };
    if (action === 'reprise') return { pausedUntil: null, frequency: 'weekly' };
    const chosen = listOf(body, 'themes');
    const { themes } = await this.register.current();
    return {
      weekday: textOf(body, 'weekday'),
      hour: textOf(body, 'hour'),
      locale: textOf(body, 'locale') as Locale,
      themes: Object.fromEntries(
        themes.map(({ number }) => [String(number), chosen.includes(String(number))]),
      ),
    };
  }

  private async preferencesPage(
    request: FastifyRequest,
    { address, settings, subscriptions, instant }: MailPreferences,
    opened: { readonly token: string; readonly saved: boolean },
  ): Promise<View> {
    const { locale } = settings;
    speak(request, locale);
    const { themes } = await this.register.current();
    const isIn = (number: number) =>
      subscriptions.some(
        ({ kind, id, level }) => kind === 'theme' && id === String(number) && level !== 'none',
      );
    const props = {
      ...opened,
      address: veiled(address),
      settings,
      instant,
      months: this.network.settings.mailLink.months,
      themes: themes.map(({ number, title }) => ({
        number,
        title: typeset(title[locale], locale),
        isIn: isIn(number),
      })),
    };
    return view(PreferencesPage, props, { headers: PRIVATE });
  }
}

/** The page speaks the language of the mail it was opened from. */
function speak(request: FastifyRequest, locale: Locale): void {
  const asked = (request.query as { lang?: unknown }).lang;
  if (asked === undefined) request.viewer = { ...request.viewer, locale };
}
