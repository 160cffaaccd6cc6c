import { createHash } from 'node:crypto';
import { type Reader, sql, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { sameAddressKey } from '../mime/address.js';
import type { SuppressionReason } from './suppression.entity.js';

/** Asked before every send. */
@Injectable()
export class Suppressions {
  /**
   * Why an address may not be written to. A mailbox that refuses mail gets none; one whose owner wants none still gets
   * what that person asks for (`requested`): a sign-in code, a confirmation.
   */
  async reasonAgainst(
    reader: Reader,
    mail: { readonly address: string; readonly requested: boolean },
  ): Promise<SuppressionReason | undefined> {
    const found = await this.find(reader, mail.address);
    return found !== undefined && mail.requested && found !== 'bounced' ? undefined : found;
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

  async lift(tx: Tx, address: string): Promise<void> {
    await tx.rows(sql`delete from suppression where address_hash = ${hashOf(address)}`);
  }
}

function hashOf(address: string): Buffer {
  return createHash('sha256').update(sameAddressKey(address)).digest();
}
