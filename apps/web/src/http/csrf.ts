import Tokens from '@fastify/csrf';
import { Forbidden } from '@forum/kernel';
import type { FastifyRequest } from 'fastify';

const tokens = Tokens();
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A token of this session, salted anew for each page (so that compression tells nothing of it). */
export function csrfToken(secret: string): string {
  return tokens.create(secret);
}

/** Routes whose token in the address is the authority (mail links, webhooks) say so in their config. */
export interface GuardedRoute {
  readonly tokenIsAuthority?: boolean;
  /** The same for everyone: no session, bearer token, cookie or language is looked at. Only for reading. */
  readonly sessionless?: boolean;
}

/**
 * Refuses writes that another site could have caused. A session write carries the session's token;
 * a visitor's form has no session to hold one, so the browser's own word on its origin decides.
 * @throws Forbidden
 */
export function refuseForgery(request: FastifyRequest, secret: string | null, baseUrl: string): void {
  if (READING.has(request.method) || request.viewer.scopes !== null) return;
  const route = request.routeOptions.config as GuardedRoute | undefined;
  if (route?.tokenIsAuthority) return;
  if (secret === null) {
    if (!cameFromHere(request, baseUrl)) throw new Forbidden('other-origin');
    return;
  }
  const given = givenToken(request);
  if (given === null || !tokens.verify(secret, given)) throw new Forbidden('csrf');
}

function givenToken(request: FastifyRequest): string | null {
  const header = request.headers['x-csrf-token'];
  if (typeof header === 'string') return header;
  const body = request.body as Record<string, unknown> | null | undefined;
  return typeof body?._csrf === 'string' ? body._csrf : null;
}

function cameFromHere(request: FastifyRequest, baseUrl: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.origin;
  // Every browser in use says one or the other on a POST; a program that says neither holds no reader's cookies.
  if (origin === undefined) return true;
  return origin === baseUrl || origin === `${request.protocol}://${request.host}`;
}
