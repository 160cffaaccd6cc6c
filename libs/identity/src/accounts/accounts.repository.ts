import type { Locale } from '@forum/i18n';
import sql, { type Reader, type Sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { type ActorRow, actorColumns, toActor } from '../actors/actor-row.js';
import { AccountEntity, type RegisteredVia } from './account.entity.js';
import { AccountEmailEntity } from './account-email.entity.js';

export interface NewAccount {
  readonly address: string;
  readonly name?: string | null;
  readonly locale: Locale;
  readonly via: RegisteredVia;
  /** Its holder has just answered from it. */
  readonly verified: boolean;
}

/** What other services need to know of an account. */
export interface AccountSummary {
  readonly id: string;
  readonly name: string | null;
  readonly locale: Locale;
  readonly timeZone: string;
  /** The address that mail goes to; null once the account is closed, and for the network's own. */
  readonly address: string | null;
  readonly verified: boolean;
  readonly registeredVia: RegisteredVia;
  readonly closed: boolean;
}

const summary = sql`
  select account.id, account.name, account.locale, account.time_zone as "timeZone", email.address,
         email.verified_at is not null as verified, account.registered_via as "registeredVia",
         account.closed_at is not null as closed
  from account left join account_email email on email.account_id = account.id and email.is_primary`;

@Injectable()
export class AccountsRepository {
  find(reader: Reader, id: string): Promise<AccountSummary | undefined> {
    return reader.one<AccountSummary>(sql`${summary} where account.id = ${id}`);
  }

  /** By any of its addresses, in lower case. */
  findByAddress(reader: Reader, address: string): Promise<AccountSummary | undefined> {
    return reader.one<AccountSummary>(sql`${summary}
      where account.id = (select account_id from account_email where account_email.address = ${address})`);
  }

  async actor(reader: Reader, condition: Sql) {
    const row = await reader.one<ActorRow>(sql`
      select ${actorColumns} from account where account.closed_at is null and ${condition}`);
    return row && toActor(row);
  }

  /** Two requests for one new address wait for each other until the transaction ends. */
  async lockAddress(tx: Tx, address: string): Promise<void> {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`account:${address}`}, 0))`);
  }

  async insert(tx: Tx, account: NewAccount): Promise<string> {
    const { address, name = null, locale, via, verified } = account;
    const made = await tx.manager.insert(AccountEntity, { name, locale, registeredVia: via });
    const id = (made.identifiers[0] as { id: string }).id;
    const verifiedAt = verified ? () => 'now()' : null;
    await tx.manager.insert(AccountEmailEntity, { accountId: id, address, isPrimary: true, verifiedAt });
    return id;
  }

  /** Its holder has answered from it: the first time counts. */
  async verify(tx: Tx, address: string): Promise<void> {
    await tx.rows(sql`
      update account_email set verified_at = now() where address = ${address} and verified_at is null`);
  }
}
