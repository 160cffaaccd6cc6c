import type { Locale } from '@forum/i18n';
import type { ActiveSession, Actor } from '@forum/identity';
import { VISITOR } from '@forum/identity';
import type { FastifyRequest } from 'fastify';

/** Who looks at the page, and how: what every controller and page may know of the request. */
export interface Viewer {
  readonly actor: Actor;
  /** The signed-in account; null for visitors and for bearer tokens without a browser. */
  readonly account: ActiveSession['account'] | null;
  readonly sessionId: string | null;
  /** The token that every session write must carry; null for visitors, whose writes are guarded by their origin. */
  readonly csrf: string | null;
  readonly locale: Locale;
  readonly timeZone: string;
  /** Path and query, for the language switch and for coming back after sign-in. */
  readonly path: string;
  /** A code of what has just been done (`?fait=`), said once at the top of the page. */
  readonly done: string | null;
  /** Scopes of the bearer token; null when the request came with a session or with nothing. */
  readonly scopes: readonly string[] | null;
  /** Somebody may be looking. A HEAD or a prefetch is no visit: it changes nothing, not even what was read. */
  readonly visits: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer;
  }
}

export function visitor(request: FastifyRequest, locale: Locale, timeZone: string): Viewer {
  return {
    actor: VISITOR,
    account: null,
    sessionId: null,
    csrf: null,
    locale,
    timeZone,
    path: request.url,
    done: null,
    scopes: null,
    visits: isVisit(request),
  };
}

function isVisit(request: FastifyRequest): boolean {
  const purpose = request.headers['sec-purpose'] ?? request.headers.purpose ?? '';
  return request.method !== 'HEAD' && !String(purpose).includes('prefetch');
}
