import { renderDocument } from '@forum/ui';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FunctionComponent, h } from 'preact';
import { map, type Observable } from 'rxjs';
import { PublicCache } from '../cache/public-cache.js';
import { type AnswerOptions, Raw, Redirect, View } from './answer.js';
import { ShellBuilder } from './shell-builder.js';

/** Turns what a controller returns (a view, a redirect, a raw body) into the response. API answers pass through. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly shells: ShellBuilder,
    private readonly cache: PublicCache,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(map((answer) => this.send(answer, request, reply)));
  }

  private send(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (answer instanceof View) return this.sendView(answer, request, reply);
    if (answer instanceof Redirect) {
      reply.code(answer.status).header('location', answer.to);
      return '';
    }
    if (answer instanceof Raw) {
      dress(reply, answer.options);
      reply.type(answer.type);
      return answer.body;
    }
    return answer;
  }

  private sendView(answer: View, request: FastifyRequest, reply: FastifyReply): string {
    const shell = this.shells.build(request, answer.options);
    if (answer.options.live) allowOwnScript(reply);
    // Nest answers 201 to a POST; a page shown again is no new thing.
    dress(reply, { status: 200, ...answer.options });
    reply.type('text/html; charset=utf-8');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    const page = answer.page as FunctionComponent<object>;
    const html = renderDocument(h(page, { ...answer.props, shell } as object));
    const { cache: freshness } = answer.options;
    if (freshness) this.cache.keep(request, reply, { html, freshness });
    return html;
  }
}

const POLICY = 'content-security-policy';

/** Our own file and nothing else, on the pages that have one. */
function allowOwnScript(reply: FastifyReply): void {
  reply.header(POLICY, `${String(reply.getHeader(POLICY))};script-src 'self';connect-src 'self'`);
}

function dress(reply: FastifyReply, options: AnswerOptions): void {
  if (options.status !== undefined) reply.code(options.status);
  if (options.headers) reply.headers({ ...options.headers });
}
