import { ConsentsService } from '@forum/identity';
import sql, { Database, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { InvitationsRepository } from '../invitations/invitations.repository.js';

/** Where participants become people of the forum, and what is then left of them here. */
@Injectable()
export class ParticipantAccounts {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationsRepository,
    private readonly consents: ConsentsService,
  ) {}

  /**
   * The holder of `address` has this account: whatever door they came in by, their invitations are answered, and who
   * they are is known to the account alone.
   */
  async join(tx: Tx, address: string, accountId: string): Promise<void> {
    await this.invitations.answer(tx, address, 'accepted');
    await this.consents.attach(tx, accountId, address);
    await tx.rows(sql`
      update participant set account_id = ${accountId}, address = null, name = null, organisation = null
      where address = ${address}`);
  }

  /** The holder of `address` wants no more mail about this: whatever the event, and for good. */
  async refuse(tx: Tx, address: string): Promise<void> {
    await this.invitations.answer(tx, address, 'declined');
    await this.forget(tx, address);
  }

  /** Erases who this address belongs to; only its hash stays, so that a later import knows better than to write. */
  async forget(tx: Tx, address: string): Promise<void> {
    await this.consents.withdrawForAddress(tx, address, 'participant-contact');
    await tx.rows(sql`
      update participant set address = null, name = null, organisation = null, sector_code = null, interests = '{}'
      where address = ${address}`);
  }

  /** Somebody registered: perhaps someone who was invited and came by another way. */
  async welcome(accountId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const addresses = await tx.rows<{ address: string }>(sql`
        select address from account_email where account_id = ${accountId} and verified_at is not null`);
      for (const { address } of addresses) await this.join(tx, address, accountId);
    });
  }

  /** Somebody left: which events they were at goes with them. */
  async farewell(accountId: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`
        update participant set account_id = null, sector_code = null, interests = '{}' where account_id = ${accountId}`),
    );
  }

  /**
   * Numbers of the themes that this person named at an event, ascending: to preselect, never to subscribe to unasked.
   * Also right before the fact of their registration is delivered.
   */
  async suggestedThemes(accountId: string, reader: Reader = this.database.reader): Promise<number[]> {
    const row = await reader.one<{ themes: number[] }>(sql`
      select array(
        select distinct unnest(interests) as theme from participant
        where account_id = ${accountId} or address in (
          select address from account_email where account_email.account_id = ${accountId} and verified_at is not null)
        order by theme) as themes`);
    return row?.themes ?? [];
  }
}
