import type { CookieSerializeOptions } from '@fastify/cookie';

/** Over HTTPS the `__Host-` prefix makes the browser refuse a cookie set by a sibling domain or over HTTP. */
export interface CookieNames {
  readonly session: string;
  /** Ties a sign-in code to the browser that asked for it. */
  readonly browser: string;
  /** Finds the text that an expired session left behind. */
  readonly draft: string;
  readonly locale: string;
}

/** How long browsers keep the cookies whose life no setting tells. */
export const COOKIE_DAYS = { browser: 1, locale: 365 } as const;

export function cookieNames(baseUrl: string): CookieNames {
  const prefix = baseUrl.startsWith('https:') ? '__Host-' : '';
  return {
    session: `${prefix}forum_session`,
    browser: `${prefix}forum_browser`,
    draft: `${prefix}forum_draft`,
    locale: `${prefix}forum_lang`,
  };
}

export function cookieOptions(baseUrl: string, maxAgeSeconds: number): CookieSerializeOptions {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: baseUrl.startsWith('https:'),
    maxAge: maxAgeSeconds,
  };
}
