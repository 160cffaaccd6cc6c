import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Viewer } from './viewer.js';

/** The viewer of the request, put there by the viewer hook before any controller runs. */
export const CurrentViewer = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Viewer =>
    context.switchToHttp().getRequest<FastifyRequest>().viewer,
);
