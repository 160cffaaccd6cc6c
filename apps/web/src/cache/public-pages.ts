import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Locale } from '@forum/i18n';

/** What a cached page depends on. */
export type Freshness =
  /** A thread's page: shown as long as the thread's stamp is the one read before its content. */
  | { readonly thread: string; readonly version: string }
  /** A page that gathers much: may be this old. */
  | { readonly seconds: number };

export interface CachedPage {
  readonly freshness: Freshness;
  readonly storedAt: number;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly encoded: Map<string, Buffer>;
}

export const MAX_BYTES = 24 * 1024 * 1024;
const MAX_PAGE_BYTES = 1024 * 1024;
/** « Il y a 2 heures » must not stay for the day: a page is made again after a minute, stamp or no stamp. */
export const MAX_AGE_MS = 60_000;

/** Signed-out readers' pages, in this process, least recently used first out. They hold no cookie, no token and no name of a reader. */
export class PublicPages {
  readonly #pages = new Map<string, CachedPage>();
  #bytes = 0;

  static key(locale: Locale, url: string): string {
    return `${locale} ${url}`;
  }

  get(key: string, now: number): CachedPage | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    const limit = 'seconds' in page.freshness ? page.freshness.seconds * 1_000 : MAX_AGE_MS;
    if (now - page.storedAt >= limit) return this.drop(key);
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  set(key: string, html: string, page: Omit<CachedPage, 'body' | 'etag' | 'encoded'>): void {
    const body = Buffer.from(html);
    if (body.length > MAX_PAGE_BYTES) return;
    this.drop(key);
    const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
    this.#pages.set(key, { ...page, body, etag, encoded: new Map() });
    this.#bytes += body.length;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= MAX_BYTES) break;
      this.drop(oldest);
    }
  }

  drop(key: string): undefined {
    const page = this.#pages.get(key);
    if (page) this.#bytes -= page.body.length;
    this.#pages.delete(key);
  }
}

/** Named, and not refused by a weight of nothing (RFC 9110, 12.5.3). */
const BROTLI = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/i;
const GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?![.\d]))/i;

/** The body in the best encoding that the browser takes, compressed once per page. */
export function encodedBody(page: CachedPage, accepts: string): { body: Buffer; encoding: string | null } {
  const encoding = BROTLI.test(accepts) ? 'br' : GZIP.test(accepts) ? 'gzip' : null;
  if (encoding === null) return { body: page.body, encoding };
  const known = page.encoded.get(encoding);
  const body = known ?? compressed(page.body, encoding);
  if (!known) page.encoded.set(encoding, body);
  return { body, encoding };
}

function compressed(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  if (encoding === 'gzip') return gzipSync(body, { level: 6 });
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}
