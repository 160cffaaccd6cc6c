import type { Locale } from '@forum/i18n';
import type { FastifyRequest } from 'fastify';
import type { GuardedRoute } from '../../http/index.js';

export const BY_TOKEN: GuardedRoute = { tokenIsAuthority: true };

/** The token in the address must not travel further, nor be kept by anybody in between. */
export const PRIVATE = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex',
};

/** The page speaks the language of the mail it was opened from, unless another is asked for. */
export function speak(request: FastifyRequest, mailed: Locale): Locale {
  const asked = (request.query as { lang?: unknown }).lang;
  if (asked === undefined) request.viewer = { ...request.viewer, locale: mailed };
  return request.viewer.locale;
}
