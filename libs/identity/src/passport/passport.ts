import { Authenticator } from '@fastify/passport';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import CustomStrategy from 'passport-custom';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import { ApiTokensService, type TokenHolder } from '../api-tokens/api-tokens.service.js';
import { type CodeAttempt, SignInService, type UsedFrom } from '../sign-in/sign-in.service.js';
import type { SignInOutcome } from '../sign-in/sign-in-outcomes.js';

export interface LinkAttempt extends UsedFrom {
  readonly linkToken: string;
}

/** What a strategy may look at: the credentials alone. The bearer strategy would else take tokens from addresses and bodies. */
interface Presented {
  readonly headers?: { readonly authorization?: string | undefined };
  readonly code?: CodeAttempt;
  readonly link?: LinkAttempt;
}

const silent = { trace() {}, debug() {} };

/**
 * Every way in, as Passport strategies: `code`, `link` (mail) and `bearer` (API). Passport keeps no session here:
 * `SessionsService` opens ours. Another strategy (OpenID Connect) is one more `use`.
 */
@Injectable()
export class Passport {
  readonly authenticator = new Authenticator();

  constructor(signIn: SignInService, apiTokens: ApiTokensService) {
    const { authenticator } = this;
    authenticator.use(
      'code',
      strategy(({ code }) => signIn.verifyCode(code as CodeAttempt)),
    );
    authenticator.use(
      'link',
      strategy(({ link }) => {
        const { linkToken, ...from } = link as LinkAttempt;
        return signIn.verifyLink(linkToken, from);
      }),
    );
    authenticator.use(
      'bearer',
      new BearerStrategy((token, done) => {
        apiTokens.resolve(token).then((holder) => done(null, holder ?? false), done);
      }),
    );
  }

  /** @throws what `SignInService.verifyCode` throws */
  async byCode(code: CodeAttempt): Promise<SignInOutcome> {
    return (await this.authenticate<SignInOutcome>('code', { code })) as SignInOutcome;
  }

  /** @throws what `SignInService.verifyLink` throws */
  async byLink(link: LinkAttempt): Promise<SignInOutcome> {
    return (await this.authenticate<SignInOutcome>('link', { link })) as SignInOutcome;
  }

  /** By the `Authorization` header; null when it holds no token that is good. */
  byBearer(authorization: string | undefined): Promise<TokenHolder | null> {
    return this.authenticate<TokenHolder>('bearer', { headers: { authorization } });
  }

  private authenticate<T>(name: string, presented: Presented): Promise<T | null> {
    return new Promise((resolve, reject) => {
      const handler = this.authenticator.authenticate(
        name,
        { session: false },
        // Passport calls back with the request, the reply, an error or null, and who it is or false.
        async (...[, , error, user]: unknown[]) =>
          error ? reject(error) : resolve((user || null) as T | null),
      ) as unknown as (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
      const request = { ...presented, passport: this.authenticator, log: silent };
      handler(request as unknown as FastifyRequest, {} as FastifyReply).catch(reject);
    });
  }
}

function strategy(verify: (presented: Presented) => Promise<SignInOutcome>) {
  return new CustomStrategy((request, done) => {
    verify(request as unknown as Presented).then((outcome) => done(null, outcome), done);
  });
}
