import { Conflict, NotFound, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { AccountEmailEntity } from '../accounts/account-email.entity.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import { AccountLetters } from '../mail/account-letters.js';

/** An address whose holder has just answered becomes one of an account's. */
@Injectable()
export class ConfirmedAddresses {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly letters: AccountLetters,
  ) {}

  /** @throws Conflict `address-taken` when it signs in to another account: said only to whoever reads that address */
  async add(tx: Tx, accountId: string, address: string): Promise<void> {
    await this.accounts.lockAddress(tx, address);
    const owner = await this.accounts.findByAddress(tx, address);
    if (owner && owner.id !== accountId) throw new Conflict('address-taken');
    if (owner) return this.accounts.verify(tx, address);
    const account = await this.accounts.find(tx, accountId);
    if (!account || account.closed) throw new NotFound('no-such-account');
    const row = { accountId, address, isPrimary: account.address === null, verifiedAt: () => 'now()' };
    await tx.manager.insert(AccountEmailEntity, row);
    await this.letters.tellAddressAdded(tx, accountId, address);
  }
}
