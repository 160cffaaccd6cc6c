import type { Locale } from '@forum/i18n';
import { actorParameters, VISITOR } from '@forum/identity';
import sql, { type Reader, type Tx } from '@forum/kernel';
import { registerVisibleTo } from '@forum/register';
import { Injectable } from '@nestjs/common';

export interface PendingSubscription {
  readonly id: string;
  readonly address: string;
  readonly themes: readonly number[];
  readonly locale: Locale;
  readonly confirmed: boolean;
}

export interface NewPendingSubscription extends Pick<PendingSubscription, 'address' | 'themes' | 'locale'> {
  readonly days: number;
}

@Injectable()
export class PendingSubscriptionsRepository {
  async insert(
    tx: Tx,
    { address, themes, locale, days }: NewPendingSubscription,
  ): Promise<{ id: string; expiresAt: Date }> {
    const row = await tx.one<{ id: string; expiresAt: Date }>(sql`
      insert into pending_subscription (address, themes, locale, expires_at)
      values (${address}, ${themes}::smallint[], ${locale}, now() + make_interval(days => ${days}))
      returning id, expires_at as "expiresAt"`);
    return row as { id: string; expiresAt: Date };
  }

  find(reader: Reader, id: string): Promise<PendingSubscription | undefined> {
    return reader.one<PendingSubscription>(sql`
      select id, address, themes, locale, confirmed_at is not null as confirmed
      from pending_subscription where id = ${id}`);
  }

  /** The numbers that may be asked for. */
  async themes(reader: Reader): Promise<number[]> {
    const visible = registerVisibleTo(actorParameters(VISITOR));
    const rows = await reader.rows<{ number: number }>(
      sql`select number from theme where ${visible} order by number`,
    );
    return rows.map(({ number }) => number);
  }

  /** Two clicks at once wait for each other. */
  async lock(tx: Tx, id: string): Promise<PendingSubscription | undefined> {
    await tx.rows(sql`select from pending_subscription where id = ${id} for update`);
    return this.find(tx, id);
  }

  async confirm(tx: Tx, id: string): Promise<void> {
    await tx.rows(sql`update pending_subscription set confirmed_at = now() where id = ${id}`);
  }

  /** Addresses that nobody confirmed are forgotten. */
  async sweep(tx: Tx): Promise<void> {
    await tx.rows(sql`delete from pending_subscription where expires_at < now()`);
  }
}
