import type { Locale } from '@forum/i18n';
import sql, { Invalid, Jobs, type Tx } from '@forum/kernel';
import { Suppressions } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { DigestSettingsService } from '../settings/digest-settings.service.js';
import type { Level } from '../subscriptions/subscription.js';
import { SubscriptionsService } from '../subscriptions/subscriptions.service.js';

/** Carries `{ accountId }`: that person's digests leave now. */
export const SEND_DIGESTS = 'digests.send';

export interface NewSubscriber {
  readonly accountId: string;
  readonly address: string;
  readonly themes: readonly number[];
  readonly locale: Locale;
}

/** What a confirmed address gets: its subscriptions, and at once a mail with the last days. */
@Injectable()
export class NewSubscribers {
  constructor(
    private readonly settings: DigestSettingsService,
    private readonly subscriptions: SubscriptionsService,
    private readonly suppressions: Suppressions,
    private readonly network: NetworkService,
    private readonly jobs: Jobs,
  ) {}

  /** Who gets digests already keeps their day, hour and language; themes are only added. */
  async begin(tx: Tx, { accountId, address, themes, locale }: NewSubscriber): Promise<void> {
    const isNew = await this.settings.resume(tx, { accountId, locale, source: 'mail' });
    const wanted = themes.map((number) => ({ kind: 'theme', id: String(number), level: 'digest' }) as const);
    await this.subscriptions.apply(tx, { accountId, wanted, source: 'mail' });
    // Whoever confirms reads their mail and wants it.
    await this.suppressions.lift(tx, address);
    if (isNew) await this.welcome(tx, accountId);
  }

  /** These themes are in the digest, all others are not; what was chosen of them that is more than the digest stays. */
  async choose(tx: Tx, accountId: string, themes: readonly number[]): Promise<void> {
    const known = await tx.rows<{ number: number; level: Level | null }>(sql`
      select number, level from theme left join subscription chosen
        on chosen.account_id = ${accountId} and chosen.kind = 'theme' and chosen.target = number::text`);
    const wanted = known.map(({ number, level }) => {
      const kept = level === null || level === 'none' ? 'digest' : level;
      return { kind: 'theme', id: String(number), level: themes.includes(number) ? kept : 'none' } as const;
    });
    if (wanted.every(({ level }) => level === 'none')) throw Invalid.field('themes', 'required');
    await this.subscriptions.apply(tx, { accountId, wanted, source: 'mail' });
  }

  /** Ends where the first window begins. */
  private async welcome(tx: Tx, accountId: string): Promise<void> {
    const { welcomeDays } = this.network.settings.digest;
    await tx.rows(sql`
      insert into digest (account_id, kind, slot, window_start, window_end)
      select account_id, 'welcome', now(), covered_until - make_interval(days => ${welcomeDays}), covered_until
      from digest_setting where account_id = ${accountId}`);
    await this.jobs.enqueue(tx, SEND_DIGESTS, { accountId });
  }
}
