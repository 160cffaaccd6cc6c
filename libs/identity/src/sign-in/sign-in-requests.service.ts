import type { Locale } from '@forum/i18n';
import { Database, hashToken, parse, randomToken } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type Actor, signedInId } from '../actors/actor.js';
import { emailAddress } from '../addresses/email-address.js';
import { CodeLetters } from '../mail/code-letters.js';
import { localPath } from './local-path.js';
import { SignInLimits } from './sign-in-limits.js';
import { type NewSignInRequest, SignInRequestsRepository } from './sign-in-requests.repository.js';
import { randomCode, SignInSecrets } from './sign-in-secrets.js';

const asked = z.object({ address: emailAddress });

/** Who asks: the code is tied to this browser, the limits to this network address. */
export interface Asker {
  readonly browserToken: string;
  readonly ip: string;
  readonly locale: Locale;
}

export interface SignInQuestion extends Asker {
  readonly address: unknown;
  /** Where to go afterwards; dropped unless it is a path of this site. */
  readonly nextPath?: string | null;
  readonly stay?: boolean;
}

/** Asking for a code and a link. */
@Injectable()
export class SignInRequestsService {
  constructor(
    private readonly database: Database,
    private readonly limits: SignInLimits,
    private readonly requests: SignInRequestsRepository,
    private readonly secrets: SignInSecrets,
    private readonly letters: CodeLetters,
  ) {}

  /**
   * Sends one mail with a code and a link. The answer and the work are the same whether the address is known or not:
   * nothing here looks it up.
   * @throws Invalid on field `address`; TooMany
   */
  async request(question: SignInQuestion): Promise<void> {
    const { address } = parse(asked, question);
    await this.limits.take(address, question.ip);
    const { nextPath, stay = false } = question;
    await this.send(question, { purpose: 'sign-in', address, accountId: null, nextPath, stay });
  }

  /**
   * Sends a code and a link to an address that its holder wants to add to their account.
   * @throws Invalid on field `address`; TooMany; Forbidden for a visitor
   */
  async requestAddress(actor: Actor, question: Asker & { readonly address: unknown }): Promise<void> {
    const accountId = signedInId(actor);
    const { address } = parse(asked, question);
    await this.limits.take(address, question.ip);
    await this.send(question, { purpose: 'add-address', address, accountId, stay: false });
  }

  private async send(asker: Asker, wanted: Wanted): Promise<void> {
    const { browserToken, locale } = asker;
    const { purpose, address } = wanted;
    const [code, linkToken] = [randomCode(), randomToken()];
    const linkHash = hashToken(linkToken);
    const nextPath = localPath(wanted.nextPath);
    const hashes = {
      browserHash: hashToken(browserToken),
      codeHash: this.secrets.hashCode(code, linkHash),
      linkHash,
    };
    await this.database.transaction(async (tx) => {
      const expiresAt = await this.requests.insert(tx, { ...wanted, ...hashes, nextPath, locale });
      await this.letters.send(tx, { purpose, address, code, linkToken, locale, expiresAt });
    });
  }
}

type Wanted = Pick<NewSignInRequest, 'purpose' | 'address' | 'accountId' | 'stay'> & {
  readonly nextPath?: string | null | undefined;
};
