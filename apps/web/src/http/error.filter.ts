import type { Locale } from '@forum/i18n';
import { AppError, Forbidden, Invalid, NotFound, TooMany } from '@forum/kernel';
import { ErrorPage, renderDocument } from '@forum/ui';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Injectable,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { errorSentence, fieldSentences } from './error.messages.js';
import { ShellBuilder } from './shell-builder.js';

class Internal extends AppError {
  readonly status = 500;
}

class Refused extends AppError {
  constructor(
    readonly status: number,
    code: string,
  ) {
    super(code);
  }
}

const refusedCodes: Record<number, string> = { 400: 'bad-json', 413: 'body-too-large', 415: 'media-type' };

/** To a program, these are not refusals but a question of who it is (RFC 9110, 15.5.2). */
const UNKNOWN_CALLER = new Set(['sign-in-first', 'bad-token']);

/** Every error leaves as one clear sentence: a page for people, a problem document (RFC 9457) for programs. */
@Injectable()
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('errors');

  constructor(private readonly shells: ShellBuilder) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    try {
      await this.answer(thrown, http.getRequest<FastifyRequest>(), reply);
    } catch (failure) {
      // The page of errors itself failed: the process must live, and the reader gets a bare sentence.
      this.logger.error(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
      if (!reply.sent)
        reply.code(500).type('text/plain; charset=utf-8').send('Erreur interne. Internal error.');
    }
  }

  private async answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const error = this.asAppError(thrown);
    if (error instanceof TooMany) reply.header('retry-after', String(error.retryAfterSeconds));
    reply.code(error.status).header('cache-control', 'no-store');
    if (request.url.startsWith('/api/')) return this.problem(error, request, reply);
    if (error.code === 'sign-in-first' && request.method === 'GET') {
      await reply.redirect(`/connexion?next=${encodeURIComponent(request.url)}`, 302);
      return;
    }
    const shell = this.shells.build(request);
    const text = error.status === 404 || error.status === 500 ? undefined : sentenceOf(error, shell.locale);
    await reply
      .type('text/html; charset=utf-8')
      .send(
        renderDocument(
          h(ErrorPage, { shell, status: error.status, ...(text === undefined ? {} : { text }) }),
        ),
      );
  }

  private problem(error: AppError, request: FastifyRequest, reply: FastifyReply): void {
    const { locale } = request.viewer;
    const status = UNKNOWN_CALLER.has(error.code) ? 401 : error.status;
    if (status === 401) reply.header('www-authenticate', 'Bearer');
    reply
      .code(status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:forum:problem:${error.code}`,
          title: error.code,
          status,
          detail: errorSentence(error, locale),
          ...(error instanceof Invalid ? { fields: fieldSentences(error.fields, locale) } : {}),
        }),
      );
  }

  private asAppError(thrown: unknown): AppError {
    if (thrown instanceof AppError) return thrown;
    const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
    if (status >= 400 && status < 500) return refused(status);
    this.logger.error(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return new Internal('internal');
  }
}

/** An address that is refused has no form beside which to say why: what is wrong with it is the sentence. */
function sentenceOf(error: AppError, locale: Locale): string {
  const [first] = error instanceof Invalid ? Object.values(fieldSentences(error.fields, locale)) : [];
  return first ?? errorSentence(error, locale);
}

function refused(status: number): AppError {
  if (status === 404) return new NotFound();
  return status === 403 ? new Forbidden() : new Refused(status, refusedCodes[status] ?? 'invalid');
}

function statusOf(thrown: unknown): number {
  const status = (thrown as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
