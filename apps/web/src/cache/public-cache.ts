import type { Locale } from '@forum/i18n';
import { Clock } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type CachedPage, encodedBody, type Freshness, PublicPages } from './public-pages.js';
import { ThreadStamps } from './thread-stamps.js';

/** Query names whose pages are one reader's moment, not everyone's page. */
const PERSONAL_QUERY = /[?&](lang|fait|citer|repondre)=/;
/** The only cookie that a cacheable request may carry. */
const LOCALE_COOKIE = /^(?:__Host-)?forum_lang=(fr|en)$/;

/** Answers signed-out readers from memory, before anything else of the frame runs. */
@Injectable()
export class PublicCache {
  readonly #pages = new PublicPages();

  constructor(
    private readonly stamps: ThreadStamps,
    private readonly clock: Clock,
  ) {}

  /** The language of a request whose answer everyone may share; null when it may not be cached. */
  localeOf(request: FastifyRequest): Locale | null {
    if (request.method !== 'GET' || request.headers.authorization !== undefined) return null;
    if (PERSONAL_QUERY.test(request.url)) return null;
    const { cookie } = request.headers;
    if (cookie === undefined) return 'fr';
    return (LOCALE_COOKIE.exec(cookie)?.[1] as Locale | undefined) ?? null;
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
      if ((await this.stamps.current(thread)) !== version) {
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
