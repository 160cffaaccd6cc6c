import sql, { Conflict, Database, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, signedInId } from '../actors/actor.js';

export interface ListedAddress {
  readonly id: string;
  readonly address: string;
  readonly isPrimary: boolean;
  readonly verified: boolean;
}

/** The addresses of one's own account: any of them signs in and may answer by mail; mail goes to the primary one. */
@Injectable()
export class AddressesService {
  constructor(private readonly database: Database) {}

  async list(actor: Actor): Promise<ListedAddress[]> {
    return this.database.reader.rows<ListedAddress>(sql`
      select id, address, is_primary as "isPrimary", verified_at is not null as verified
      from account_email where account_id = ${signedInId(actor)} order by is_primary desc, address`);
  }

  /** Mail goes there from now on. @throws NotFound; Conflict `address-unverified` */
  async choosePrimary(actor: Actor, id: string): Promise<void> {
    const accountId = signedInId(actor);
    await this.database.transaction(async (tx) => {
      const chosen = await tx.one<{ verified: boolean }>(sql`
        select verified_at is not null as verified from account_email
        where id::text = ${id} and account_id = ${accountId} for update`);
      if (!chosen) throw new NotFound();
      if (!chosen.verified) throw new Conflict('address-unverified');
      await tx.rows(sql`
        update account_email set is_primary = false where account_id = ${accountId} and is_primary`);
      await tx.rows(
        sql`update account_email set is_primary = true where account_id = ${accountId} and id::text = ${id}`,
      );
    });
  }

  /** @throws NotFound; Conflict `address-primary`: choose another one first */
  async remove(actor: Actor, id: string): Promise<void> {
    const accountId = signedInId(actor);
    await this.database.transaction(async (tx) => {
      const known = await tx.one<{ isPrimary: boolean }>(sql`
        select is_primary as "isPrimary" from account_email
        where id::text = ${id} and account_id = ${accountId} for update`);
      if (!known) throw new NotFound();
      if (known.isPrimary) throw new Conflict('address-primary');
      await tx.rows(sql`delete from account_email where account_id = ${accountId} and id::text = ${id}`);
    });
  }
}
