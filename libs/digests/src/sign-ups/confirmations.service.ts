import type { Locale } from '@forum/i18n';
import { AccountsService } from '@forum/identity';
import sql, { Database, NotFound, parse } from '@forum/kernel';
import { MailTokens } from '@forum/mail-out';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { NewSubscribers } from './new-subscribers.js';
import {
  type PendingSubscription,
  PendingSubscriptionsRepository,
} from './pending-subscriptions.repository.js';

/** What the page of a link says before its button is pressed. */
export interface ConfirmationPreview {
  readonly address: string;
  readonly themes: readonly number[];
  readonly locale: Locale;
  readonly confirmed: boolean;
}

export interface Confirmed {
  readonly accountId: string;
  readonly address: string;
  readonly locale: Locale;
}

const themesSchema = z.object({
  themes: z.array(z.coerce.number().int().min(1).max(99)).min(1, { error: 'required' }).max(99),
});

/** The second half of a sign-up by address: its holder presses the button. */
@Injectable()
export class ConfirmationsService {
  constructor(
    private readonly database: Database,
    private readonly tokens: MailTokens,
    private readonly pending: PendingSubscriptionsRepository,
    private readonly accounts: AccountsService,
    private readonly subscribers: NewSubscribers,
  ) {}

  /** A scanner that fetches the page changes nothing. @throws NotFound */
  async preview(token: string): Promise<ConfirmationPreview> {
    const { id, address } = this.read(token);
    const { themes, locale, confirmed } = matching(
      await this.pending.find(this.database.reader, id),
      address,
    );
    return { address, themes, locale, confirmed };
  }

  /** An account without a name, its subscriptions and a first mail. Pressing twice changes nothing more. @throws NotFound */
  async confirm(token: string): Promise<Confirmed> {
    const { id, address } = this.read(token);
    return this.database.transaction(async (tx) => {
      const { themes, locale, confirmed } = matching(await this.pending.lock(tx, id), address);
      const accountId = await this.accounts.subscriber(tx, address, locale);
      if (!confirmed) {
        await this.subscribers.begin(tx, { accountId, address, themes, locale });
        await this.pending.confirm(tx, id);
      }
      return { accountId, address, locale };
    });
  }

  /** Which themes the digest is about, by whoever holds the confirmation's link, while it lasts. @throws NotFound, Invalid */
  async chooseThemes(token: string, input: unknown): Promise<Confirmed> {
    const { themes } = parse(themesSchema, { themes: input });
    const { id, address } = this.read(token);
    return this.database.transaction(async (tx) => {
      const { locale, confirmed } = matching(await this.pending.lock(tx, id), address);
      if (!confirmed) throw new NotFound('token-invalid');
      const accountId = await this.accounts.subscriber(tx, address, locale);
      await this.subscribers.choose(tx, accountId, themes);
      return { accountId, address, locale };
    });
  }

  /** Numbers of the themes that are in the digest of an account whose link was just pressed. */
  async themesOf(accountId: string): Promise<string[]> {
    const rows = await this.database.reader.rows<{ id: string }>(sql`
      select target as id from subscription
      where account_id = ${accountId} and kind = 'theme' and level <> 'none' order by target`);
    return rows.map(({ id }) => id);
  }

  private read(token: string): { id: string; address: string } {
    const { subject, mailId } = this.tokens.verify('confirm-subscription', token);
    if (mailId === undefined || !('address' in subject)) throw new NotFound('token-invalid');
    return { id: mailId, address: subject.address };
  }
}

/** The row may be gone, or be another one's after a database was put back from a backup. */
function matching(row: PendingSubscription | undefined, address: string): PendingSubscription {
  if (row === undefined || row.address !== address) throw new NotFound('token-expired');
  return row;
}
