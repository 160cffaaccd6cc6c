import { Database, type ErrorParams, hashToken, Invalid, NotFound, parse } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type SignInOutcome, SignInOutcomes } from './sign-in-outcomes.js';
import {
  type RequestState,
  SignInRequestsRepository,
  type UsableRequest,
} from './sign-in-requests.repository.js';
import { codeDigits, SignInSecrets } from './sign-in-secrets.js';

/** Where a code or link is used. */
export interface UsedFrom {
  readonly device: string;
  /** The session that this browser already has, if any: it ends. */
  readonly currentToken?: string | null;
}

export interface CodeAttempt extends UsedFrom {
  readonly browserToken: string | null;
  readonly code: unknown;
}

export type PendingCode = Pick<UsableRequest, 'purpose' | 'address' | 'nextPath'>;

/** What the page of a link says before its button is pressed. */
export interface LinkPreview {
  readonly state: 'usable' | 'used' | 'expired';
  readonly purpose: UsableRequest['purpose'];
  readonly address: string;
  /** For `add-address`: the name of the account that gets the address. */
  readonly name: string | null;
}

const typedCode = z.object({
  code: z.string().transform((text, context) => {
    const digits = codeDigits(text);
    if (digits !== null) return digits;
    context.addIssue({ code: 'custom', message: text.trim() === '' ? 'required' : 'not-six-digits' });
    return z.NEVER;
  }),
});

/** Using a code or a link: the only ways in. */
@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly requests: SignInRequestsRepository,
    private readonly outcomes: SignInOutcomes,
    private readonly secrets: SignInSecrets,
  ) {}

  /**
   * The code is good only in the browser that asked, for a few minutes, for a few tries, and once.
   * Something that is not six digits costs no try.
   * @throws Invalid on field `code`: required, not-six-digits, code-wrong {left}, code-used, code-expired, code-exhausted, code-other-browser
   */
  async verifyCode({ browserToken, code, ...from }: CodeAttempt): Promise<SignInOutcome> {
    const digits = parse(typedCode, { code }).code;
    if (!browserToken) throw refused('code-other-browser');
    const browserHash = hashToken(browserToken);
    // A wrong try is committed too, so the refusal is thrown after the transaction.
    const result = await this.database.transaction(async (tx) => {
      const live = await this.requests.countTry(tx, browserHash);
      const right = live.find((request) => this.secrets.matches(digits, request.linkHash, request.codeHash));
      if (!right)
        return { left: Math.max(0, ...live.map(({ triesLeft }) => triesLeft)), tried: live.length > 0 };
      return this.outcomes.use(tx, right, from);
    });
    if ('kind' in result) return result;
    if (result.tried) throw refused(result.left > 0 ? 'code-wrong' : 'code-exhausted', { left: result.left });
    throw refused(await this.whyNoneIsLive(browserHash));
  }

  /** Where this browser's code was sent, while one may still be typed. */
  async pending(browserToken: string | null): Promise<PendingCode | null> {
    if (!browserToken) return null;
    const found = await this.requests.pending(this.database.reader, hashToken(browserToken));
    return found ? { purpose: found.purpose, address: found.address, nextPath: found.nextPath } : null;
  }

  /** What a link would do. A scanner that fetches it changes nothing. @throws NotFound for a link never sent */
  async previewLink(linkToken: string): Promise<LinkPreview> {
    const found = await this.requests.findLink(this.database.reader, hashToken(linkToken));
    if (!found) throw new NotFound('link-unknown');
    const { state, purpose, address, name } = found;
    return { state: state as LinkPreview['state'], purpose, address, name };
  }

  /** The button of a link's page was pressed, in any browser. @throws Invalid on field `link`: link-used, link-expired; NotFound */
  async verifyLink(linkToken: string, from: UsedFrom): Promise<SignInOutcome> {
    const linkHash = hashToken(linkToken);
    const outcome = await this.database.transaction(async (tx) => {
      const request = await this.requests.useLink(tx, linkHash);
      return request ? this.outcomes.use(tx, request, from) : null;
    });
    if (outcome) return outcome;
    const { state } = await this.previewLink(linkToken);
    throw Invalid.field('link', state === 'expired' ? 'link-expired' : 'link-used');
  }

  private async whyNoneIsLive(browserHash: Buffer): Promise<string> {
    const state = await this.requests.stateOfLast(this.database.reader, browserHash);
    return state === undefined ? 'code-other-browser' : `code-${state satisfies RequestState}`;
  }
}

function refused(code: string, params?: ErrorParams): Invalid {
  return Invalid.field('code', code, params);
}
