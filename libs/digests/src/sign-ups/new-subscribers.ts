import type { Locale } from '@forum/i18n';
import sql, { Jobs, type Tx } from '@forum/kernel';
import { Suppressions } from '@forum/mail-out';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { DigestSettingsService } from '../settings/digest-settings.service.js';
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
