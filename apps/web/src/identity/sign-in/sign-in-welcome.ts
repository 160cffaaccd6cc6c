import type { SignInOutcome } from '@forum/identity';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Redirect, redirect } from '../../http/index.js';
import { SignInCookies } from './sign-in-cookies.js';

/** Where a good code or link leads. */
@Injectable()
export class SignInWelcome {
  constructor(private readonly cookies: SignInCookies) {}

  after(outcome: SignInOutcome, reply: FastifyReply): Redirect {
    if (outcome.kind === 'address-added') return redirect('/compte', { done: 'address-added' });
    this.cookies.setSession(reply, outcome.session);
    return redirect(outcome.nextPath ?? '/', { done: 'signed-in' });
  }
}
