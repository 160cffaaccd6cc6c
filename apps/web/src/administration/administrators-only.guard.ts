import { isSignedIn } from '@forum/identity';
import { Forbidden, NotFound } from '@forum/kernel';
import { administers } from '@forum/moderation';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * The door of `/administration`: nothing is there for visitors, it is closed to everybody else, and a bearer token needs
 * the scope `admin`. The services behind it ask again.
 */
@Injectable()
export class AdministratorsOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { actor, scopes } = context.switchToHttp().getRequest<FastifyRequest>().viewer;
    if (!isSignedIn(actor)) throw new NotFound();
    if (!administers(actor)) throw new Forbidden();
    if (scopes !== null && !scopes.includes('admin'))
      throw new Forbidden('scope-missing', { scope: 'admin' });
    return true;
  }
}
