import type { Locale } from '@forum/i18n';
import { Clock, CONFIG, type Config } from '@forum/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieNames } from '../http/cookies.js';
import { type CachedPage, encodedBody, type Freshness, PublicPages } from './public-pages.js';
import { ThreadStamps } from './thread-stamps.js';

/** Query names whose pages are one reader's moment, not everyone's page. */
const PERSONAL_QUERY = /[?&](lang|fait|citer|repondre)=/;

/** Answers signed-out readers from memory, before anything else of the frame runs. */
@Injectable()
export class PublicCache {
  readonly #pages = new PublicPages();
  /** The only cookie that a cacheable request may carry, by the very name under which the language is read. */
  readonly #localeCookie: RegExp;

  constructor(
    private readonly stamps: ThreadStamps,
    private readonly clock: Clock,
    @Inject(CONFIG) { baseUrl }: Config,
  ) {
    this.#localeCookie = new RegExp(`^${cookieNames(baseUrl).locale}=(fr|en)$`);
  }

  /** The language of a request whose answer everyone may share; null when it may not be cached. */
  localeOf(request: FastifyRequest): Locale | null {
    if (request.method !== 'GET' || request.headers.authorization !== undefined) return null;
    if (PERSONAL_QUERY.test(request.url)) return null;
    const { cookie } = request.headers;
    if (cookie === undefined) return 'fr';
    return (this.#localeCookie.exec(cookie)?.[1] as Locale | undefined) ?? null;
  }

  /** Sends the page if it is there and still true. @returns whether it did */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const locale = this.localeOf(request);
    if (locale === null) return false;
    const key = PublicPages.key(locale, request.url);
    const page = this.#pages.get(key, this.clock.now().getTime());
    if (!page) return false;
    if ('thread' in page.freshness) {
      const { thread, version } = page.freshness;
      // If the stamp cannot be read, the page is made anew, or says why it cannot be.
      if ((await this.stamps.current(thread).catch(() => undefined)) !== version) {
        this.#pages.drop(key);
        return false;
      }
    }
    send(page, request, reply);
    return true;
  }

  /** Keeps a page that a visitor was just shown; its headers too, so that the next reader gets the same. */
  keep(
    request: FastifyRequest,
    reply: FastifyReply,
    { html, freshness }: { html: string; freshness: Freshness },
  ): void {
    const locale = this.localeOf(request);
    if (locale === null || request.viewer.actor.accountId !== null || reply.hasHeader('set-cookie')) return;
    if (reply.statusCode !== 200) return;
    const headers = Object.fromEntries(
      Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
    );
    headers['content-type'] = 'text/html; charset=utf-8';
    headers.vary = 'cookie, accept-encoding';
    const page = { freshness, headers, storedAt: this.clock.now().getTime() };
    this.#pages.set(PublicPages.key(locale, request.url), html, page);
  }
}

function send(page: CachedPage, request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  const fresh = request.headers['if-none-match'] === page.etag;
  if (fresh) {
    reply.raw.writeHead(304, { ...page.headers, etag: page.etag });
    reply.raw.end();
    return;
  }
  const { body, encoding } = encodedBody(page, String(request.headers['accept-encoding'] ?? ''));
  reply.raw.writeHead(200, {
    ...page.headers,
    etag: page.etag,
    'content-length': body.length,
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  });
  reply.raw.end(body);
}
