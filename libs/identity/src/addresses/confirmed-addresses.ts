import sql, { Conflict, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { AccountEmailEntity } from '../accounts/account-email.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';

/** An address whose holder has just answered becomes one of an account's. */
@Injectable()
export class ConfirmedAddresses {
  constructor(private readonly accounts: AccountsRepository) {}

  /** @throws Conflict `address-taken` when it signs in to another account: said only to whoever reads that address */
  async add(tx: Tx, accountId: string, address: string): Promise<void> {
    await this.accounts.lockAddress(tx, address);
    const owner = await this.accounts.findByAddress(tx, address);
    if (owner && owner.id !== accountId) throw new Conflict('address-taken');
    if (owner) return this.accounts.verify(tx, address);
    const primary = await tx.one<{ address: string }>(sql`
      select address from account_email where account_id = ${accountId} and is_primary`);
    const row = { accountId, address, isPrimary: primary === undefined, verifiedAt: () => 'now()' };
    await tx.manager.insert(AccountEmailEntity, row);
  }
}
