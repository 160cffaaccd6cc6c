import { isLocale, type Locale } from '@forum/i18n';
import type { FastifyRequest } from 'fastify';
import { cookieNames } from '../../http/index.js';

/** A page that a mail leads to speaks the mail's language, unless its reader has chosen one here. No choice is kept. */
export function speakAsTheMail(request: FastifyRequest, locale: Locale, baseUrl: string): void {
  const { lang } = request.query as Record<string, unknown>;
  const kept = request.cookies[cookieNames(baseUrl).locale];
  if (isLocale(lang) || isLocale(kept) || request.viewer.account) return;
  request.viewer = { ...request.viewer, locale };
}
