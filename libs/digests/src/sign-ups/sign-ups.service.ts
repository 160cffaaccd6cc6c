import { emailAddress, networkKey } from '@forum/identity';
import { Database, Invalid, parse, RateLimits } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { PendingSubscriptionsRepository } from './pending-subscriptions.repository.js';
import { SignUpMailer } from './sign-up-mailer.js';

const signUpSchema = z.strictObject({
  address: emailAddress,
  /** All of them unless chosen. */
  themes: z.array(z.coerce.number().int().min(1).max(99)).max(50).default([]),
  locale: z.enum(['fr', 'en']),
});

export type SignUpInput = z.input<typeof signUpSchema>;

/** Asking for the digest by address alone. What is answered is the same for every address. */
@Injectable()
export class SignUpsService {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly rateLimits: RateLimits,
    private readonly pending: PendingSubscriptionsRepository,
    private readonly mailer: SignUpMailer,
  ) {}

  /**
   * Sends one mail with a link to a button; nothing is subscribed to before it is pressed.
   * @param ip where the form was sent from @throws Invalid, TooMany
   */
  async ask(input: SignUpInput, ip: string): Promise<void> {
    const { address, themes, locale } = parse(signUpSchema, input);
    await this.pace(address, ip);
    const known = await this.pending.themes(this.database.reader);
    const wanted = themes.length === 0 ? known : [...new Set(themes)];
    if (wanted.length === 0 || wanted.some((number) => !known.includes(number)))
      throw Invalid.field('themes', 'not-in-list');
    const days = this.network.settings.digest.confirmDays;
    const asked = { address, themes: wanted, locale, days };
    await this.database.transaction(async (tx) => {
      const { id, expiresAt } = await this.pending.insert(tx, asked);
      await this.mailer.send(tx, { ...asked, id, expiresAt });
    });
  }

  /** Whatever makes the forum write to an address is counted, per asker and per address. */
  private async pace(address: string, ip: string): Promise<void> {
    const { mail, signInOrigin } = this.network.settings.rates;
    const origin = { limit: signInOrigin.limit, windowSeconds: signInOrigin.minutes * 60 };
    await this.rateLimits.take({ key: `subscribe-origin:${networkKey(ip)}`, ...origin });
    await this.rateLimits.take({
      key: `subscribe:${address}`,
      limit: mail.limit,
      windowSeconds: mail.minutes * 60,
    });
  }
}
