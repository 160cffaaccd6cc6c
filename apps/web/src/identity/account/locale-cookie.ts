import type { Locale } from '@forum/i18n';
import type { Config } from '@forum/kernel';
import type { FastifyReply } from 'fastify';
import { COOKIE_DAYS, cookieNames, cookieOptions } from '../../http/index.js';

const DAY_SECONDS = 86_400;

/** The language just saved is the one of the next page, whatever this browser had chosen before. */
export function keepLocale(reply: FastifyReply, { baseUrl }: Config, locale: Locale): void {
  reply.setCookie(
    cookieNames(baseUrl).locale,
    locale,
    cookieOptions(baseUrl, COOKIE_DAYS.locale * DAY_SECONDS),
  );
}
