import type { Locale } from '@forum/i18n';
import sql, { Database, parse, RateLimits, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { authoriseAccount } from '../accounts/account.policy.js';
import { lockedAccountFacts } from '../accounts/account-row.js';
import { type Actor, signedInId } from '../actors/actor.js';
import { ConsentsService } from '../consents/consents.service.js';
import { TERMS_VERSION, TERMS_WORDING } from '../consents/terms.js';
import { networkKey } from '../sign-in/network-key.js';
import { type CompletionInput, completionSchema } from './profile.schema.js';
import { ProfileWriter } from './profile-writer.js';

export interface RegistrationPlace {
  /** How many people come forward from one place is limited. */
  readonly ip: string;
  /** The language of the words that were agreed to; the one chosen may be the other. */
  readonly seenIn: Locale;
}

/** Name, sector and consent: asked once, before a first post. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly writer: ProfileWriter,
    private readonly consents: ConsentsService,
    private readonly rateLimits: RateLimits,
  ) {}

  /** @throws Invalid, Forbidden, TooMany */
  async complete(actor: Actor, input: CompletionInput, { ip, seenIn }: RegistrationPlace): Promise<void> {
    const form = parse(completionSchema(this.network.settings.profile), input);
    const accountId = signedInId(actor);
    const { limit, minutes } = this.network.settings.rates.register;
    await this.rateLimits.take({ key: `register:${networkKey(ip)}`, limit, windowSeconds: minutes * 60 });
    const { locale, acceptsTerms: _, ...profile } = form;
    await this.database.transaction(async (tx) => {
      authoriseAccount(actor, 'edit-profile', await lockedAccountFacts(tx, accountId));
      await this.writer.write(tx, accountId, profile);
      await tx.rows(sql`update account set locale = ${locale} where id = ${accountId}`);
      await this.agree(tx, accountId, seenIn);
    });
  }

  private async agree(tx: Tx, accountId: string, locale: Locale): Promise<void> {
    const words = { wording: TERMS_WORDING[locale], wordingVersion: TERMS_VERSION };
    await this.consents.record(tx, { accountId, kind: 'terms', ...words, locale, source: 'web' });
  }
}
