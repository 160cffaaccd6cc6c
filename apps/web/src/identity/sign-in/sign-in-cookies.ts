import { deviceName, type OpenedSession, type UsedFrom } from '@forum/identity';
import { CONFIG, type Config, randomToken } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COOKIE_DAYS, cookieNames, cookieOptions } from '../../http/index.js';

const DAY_SECONDS = 86_400;
/** As long as browsers keep any: the session's own end, put off at each visit, is the server's to say. */
const LONGEST_DAYS = 400;

/** The cookies of signing in: which browser asked, and the session itself. */
@Injectable()
export class SignInCookies {
  readonly #names: ReturnType<typeof cookieNames>;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.#names = cookieNames(config.baseUrl);
  }

  browserToken(request: FastifyRequest): string | null {
    return request.cookies[this.#names.browser] ?? null;
  }

  /** The browser that asks for a code is told from all others from now on. */
  ensureBrowser(request: FastifyRequest, reply: FastifyReply): string {
    const token = this.browserToken(request) ?? randomToken();
    reply.setCookie(
      this.#names.browser,
      token,
      cookieOptions(this.config.baseUrl, COOKIE_DAYS.browser * DAY_SECONDS),
    );
    return token;
  }

  sessionToken(request: FastifyRequest): string | null {
    return request.cookies[this.#names.session] ?? null;
  }

  usedFrom(request: FastifyRequest): UsedFrom {
    return { device: deviceName(request.headers['user-agent']), currentToken: this.sessionToken(request) };
  }

  /** Without `stay` the cookie goes when the browser is closed. */
  setSession(reply: FastifyReply, { token, stay }: OpenedSession): void {
    const { maxAge, ...brief } = cookieOptions(this.config.baseUrl, LONGEST_DAYS * DAY_SECONDS);
    reply.setCookie(this.#names.session, token, stay ? { ...brief, maxAge } : brief);
    reply.clearCookie(this.#names.browser, brief);
  }

  clearSession(reply: FastifyReply): void {
    const { maxAge: _, ...options } = cookieOptions(this.config.baseUrl, 0);
    reply.clearCookie(this.#names.session, options);
  }
}
