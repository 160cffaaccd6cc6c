import { AccountsService } from '@forum/identity';
import { Database, NotFound, parse } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { FREQUENCIES } from '../schedule/schedule.js';
import { type DigestSettings, digestSettingsSchema } from '../settings/digest-settings.js';
import { DigestSettingsService } from '../settings/digest-settings.service.js';
import type { Subscription } from './subscription.js';
import { SubscriptionsService } from './subscriptions.service.js';

/** What the holder of a link in a digest may see: nothing but the mail itself. */
export interface MailPreferences {
  readonly accountId: string;
  readonly address: string;
  readonly settings: DigestSettings;
  readonly subscriptions: readonly Subscription[];
  /** Mail that leaves at once is on: something is followed so, or asked for. */
  readonly instant: boolean;
}

const changeSchema = digestSettingsSchema.extend({
  /** Each theme, and whether it is in the digest; those that are not named stay as they are. */
  /** Nothing leaves at once any more. */
  instant: z.literal(false).optional(),
  themes: z.record(z.string().regex(/^\d{1,3}$/), z.boolean()).optional(),
});

export type MailPreferencesInput = z.input<typeof changeSchema>;

const undoSchema = z.strictObject({ frequency: z.enum(FREQUENCIES).exclude(['never']) });

/**
 * Preferences without signing in. The token is the authority: it names one account and one purpose, so whoever holds a
 * forwarded mail can change what mail that account gets, and nothing else. Opening a page changes nothing.
 */
@Injectable()
export class MailPreferencesService {
  constructor(
    private readonly database: Database,
    private readonly tokens: MailTokens,
    private readonly accounts: AccountsService,
    private readonly settings: DigestSettingsService,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** @throws NotFound */
  async open(token: string): Promise<MailPreferences> {
    return this.of(this.holder('preferences', token));
  }

  /** @throws NotFound, Invalid */
  async change(token: string, input: MailPreferencesInput): Promise<MailPreferences> {
    const accountId = this.holder('preferences', token);
    const { themes = {}, instant, ...change } = parse(changeSchema, input);
    const { subscriptions } = await this.of(accountId);
    const wanted = Object.entries(themes).map(([id, isIn]) => themeChoice(subscriptions, id, isIn));
    await this.database.transaction(async (tx) => {
      // What names nothing of the digest starts none.
      if (Object.keys(change).length > 0)
        await this.settings.apply(tx, { accountId, change, source: 'mail' });
      await this.subscriptions.apply(tx, { accountId, wanted, source: 'mail' });
      if (instant === false) await this.subscriptions.stopInstant(tx, accountId);
    });
    return this.of(accountId);
  }

  /** Who is leaving, for the page with the button. @throws NotFound */
  async openUnsubscription(token: string): Promise<MailPreferences> {
    return this.of(this.holder('unsubscribe', token));
  }

  /** No digest any more, from now on (RFC 8058). Twice is as good as once. @throws NotFound @returns how it was before */
  async unsubscribe(token: string): Promise<MailPreferences> {
    const accountId = this.holder('unsubscribe', token);
    const before = await this.of(accountId);
    await this.database.transaction((tx) =>
      this.settings.apply(tx, { accountId, change: { frequency: 'never' }, source: 'mail' }),
    );
    return before;
  }

  /** Takes it back. @param input the frequency that it had @throws NotFound, Invalid */
  async undoUnsubscription(token: string, input: { readonly frequency: string }): Promise<MailPreferences> {
    const accountId = this.holder('unsubscribe', token);
    const change = parse(undoSchema, input);
    await this.of(accountId);
    await this.database.transaction((tx) => this.settings.apply(tx, { accountId, change, source: 'mail' }));
    return this.of(accountId);
  }

  private holder(purpose: 'preferences' | 'unsubscribe', token: string): string {
    const { subject } = this.tokens.verify(purpose, token);
    if (!('accountId' in subject)) throw new NotFound('token-invalid');
    return subject.accountId;
  }

  private async of(accountId: string): Promise<MailPreferences> {
    const { address, closed } = await this.accounts.unscopedFor(accountId);
    if (closed || address === null) throw new NotFound('token-expired');
    const settings = await this.settings.unscopedFor(accountId);
    const subscriptions = await this.subscriptions.unscopedFor(accountId);
    const { stopped, mentions, replies } = await this.subscriptions.instantFor(accountId);
    const isAsked = mentions || replies || subscriptions.some(({ level }) => level === 'instant');
    return { accountId, address, settings, subscriptions, instant: isAsked && !stopped };
  }
}

/** A box that was ticked already keeps its own level, which may be more than the digest. */
function themeChoice(subscriptions: readonly Subscription[], id: string, isIn: boolean): Subscription {
  const standing = subscriptions.find((one) => one.kind === 'theme' && one.id === id);
  const kept = standing === undefined || standing.level === 'none' ? 'digest' : standing.level;
  return { kind: 'theme', id, level: isIn ? kept : 'none' };
}
