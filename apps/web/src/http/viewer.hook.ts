import { DEFAULT_LOCALE, isLocale, type Locale } from '@forum/i18n';
import { ApiTokensService, SessionsService } from '@forum/identity';
import { CONFIG, type Config, Forbidden } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COOKIE_DAYS, cookieNames, cookieOptions } from './cookies.js';
import { csrfToken, type GuardedRoute, refuseForgery } from './csrf.js';
import { type Viewer, visitor } from './viewer.js';

const DAY_SECONDS = 86_400;
const DEFAULT_TIME_ZONE = 'America/Toronto';
const secrets = new WeakMap<FastifyRequest, string>();

type Query = Readonly<Record<string, unknown>>;

/** Finds out who is asking, in which language, before any controller runs. */
@Injectable()
export class ViewerHook {
  constructor(
    private readonly sessions: SessionsService,
    private readonly apiTokens: ApiTokensService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `onRequest`: the session or the bearer token, in one query. */
  async identify(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (isSessionless(request)) {
      request.viewer = visitor(request, DEFAULT_LOCALE, DEFAULT_TIME_ZONE);
      return;
    }
    request.viewer = visitor(request, this.chosenLocale(request) ?? DEFAULT_LOCALE, DEFAULT_TIME_ZONE);
    this.keepLocale(request, reply);
    if (request.url.startsWith('/assets/')) return;
    const bearer = /^Bearer ([\w-]{16,})$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return this.identifyBearer(request, bearer);
    await this.identifySession(request);
  }

  private async identifySession(request: FastifyRequest): Promise<void> {
    const token = request.cookies[cookieNames(this.config.baseUrl).session];
    const active = token ? await this.sessions.resolve(token) : null;
    if (!active) return;
    secrets.set(request, active.session.csrfSecret);
    if (active.session.stale && request.viewer.visits) await this.sessions.touch(active.session.id);
    request.viewer = {
      ...request.viewer,
      actor: active.actor,
      account: active.account,
      sessionId: active.session.id,
      csrf: csrfToken(active.session.csrfSecret),
      locale: this.chosenLocale(request) ?? active.account.locale,
      timeZone: active.account.timeZone,
    };
  }

  /** `preHandler`: the body is read by now; refuses what another site caused. */
  refuseForgery(request: FastifyRequest): void {
    refuseForgery(request, secrets.get(request) ?? null, this.config.baseUrl);
  }

  private async identifyBearer(request: FastifyRequest, bearer: string): Promise<void> {
    const known = await this.apiTokens.resolve(bearer);
    if (!known) throw new Forbidden('bad-token');
    const needed = request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write';
    if (!known.scopes.includes(needed)) throw new Forbidden('scope-missing', { scope: needed });
    request.viewer = {
      ...request.viewer,
      actor: known.actor,
      scopes: known.scopes,
      locale: this.chosenLocale(request) ?? known.locale,
    };
  }

  /** `?lang=` sets and keeps the choice; never guessed from `Accept-Language`. */
  private keepLocale(request: FastifyRequest, reply: FastifyReply): void {
    const asked = (request.query as Query).lang;
    if (!isLocale(asked) || request.method !== 'GET' || !request.viewer.visits) return;
    const options = cookieOptions(this.config.baseUrl, COOKIE_DAYS.locale * DAY_SECONDS);
    reply.setCookie(cookieNames(this.config.baseUrl).locale, asked, options);
  }

  private chosenLocale(request: FastifyRequest): Locale | null {
    const asked = (request.query as Query).lang;
    if (isLocale(asked)) return asked;
    const kept = request.cookies[cookieNames(this.config.baseUrl).locale];
    return isLocale(kept) ? kept : null;
  }
}

/** What is the same for everyone, probes and `robots.txt`, costs no look-up and leaves no cookie. */
function isSessionless(request: FastifyRequest): boolean {
  return (request.routeOptions.config as GuardedRoute | undefined)?.sessionless === true;
}

/** Only a code is taken from the address; the sentence it stands for is ours. */
export function doneCode(request: FastifyRequest): string | null {
  const code = (request.query as Query).fait;
  return typeof code === 'string' && /^[a-z-]{1,40}$/.test(code) ? code : null;
}

export type { Viewer };
