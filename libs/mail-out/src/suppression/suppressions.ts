import { createHash } from 'node:crypto';
import { type Reader, sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { sameAddressKey } from '../mime/address.js';
import type { SuppressionReason } from './suppression.entity.js';

/** Asked before every send. */
@Injectable()
export class Suppressions {
  /**
   * Why an address may not be written to. What its holder asks for goes all the same (`requested`): a sign-in code is how
   * an address that came back shows that it is read again.
   */
  async reasonAgainst(
    reader: Reader,
    mail: { readonly address: string; readonly requested: boolean },
  ): Promise<SuppressionReason | undefined> {
    return mail.requested ? undefined : this.find(reader, mail.address);
  }

  /** The addresses among these that are suppressed for whatever reason: one query for a batch nobody asked for. */
  async among(reader: Reader, addresses: readonly string[]): Promise<Set<string>> {
    const hashes = addresses.map(hashOf);
    const rows = await reader.rows<{ hash: Buffer }>(sql`
      select address_hash as hash from suppression where address_hash = any(${hashes}::bytea[])`);
    const suppressed = new Set(rows.map(({ hash }) => hash.toString('hex')));
    return new Set(addresses.filter((_, at) => suppressed.has((hashes[at] as Buffer).toString('hex'))));
  }

  async find(reader: Reader, address: string): Promise<SuppressionReason | undefined> {
    const row = await reader.one<{ reason: SuppressionReason }>(sql`
      select reason from suppression where address_hash = ${hashOf(address)}`);
    return row?.reason;
  }

  /** The latest reason stands; the date is that of the first. */
  async add(tx: Tx, address: string, reason: SuppressionReason): Promise<void> {
    await tx.rows(sql`
      insert into suppression (address_hash, reason) values (${hashOf(address)}, ${reason})
      on conflict (address_hash) do update set reason = excluded.reason`);
  }

  /** Its holder has just answered from it: it does not refuse mail. What they said of mail they do not want stands. */
  async answered(tx: Tx, address: string): Promise<void> {
    await tx.rows(
      sql`delete from suppression where address_hash = ${hashOf(address)} and reason = 'bounced'`,
    );
  }

  async lift(tx: Tx, address: string): Promise<void> {
    await tx.rows(sql`delete from suppression where address_hash = ${hashOf(address)}`);
  }
}

function hashOf(address: string): Buffer {
  return createHash('sha256').update(sameAddressKey(address)).digest();
}
