import type { Locale } from '@forum/i18n';
import sql, { Database, NotFound, type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { authoriseAccount, NOBODY } from '../accounts/account.policy.js';
import { AccountsRepository } from '../accounts/accounts.repository.js';
import type { Actor } from '../actors/actor.js';
import { AddressHashes } from './address-hashes.js';
import { ConsentEntity, type ConsentKind } from './consent.entity.js';

export interface NewConsent {
  readonly accountId: string;
  readonly kind: ConsentKind;
  /** The words that the person saw, in the language they saw them in. */
  readonly wording: string;
  readonly wordingVersion: string;
  readonly locale: Locale;
  /** Where it was given: `web`, `mail`, `questionnaire-2007`. */
  readonly source: string;
}

export interface ConsentLine {
  readonly id: string;
  readonly kind: ConsentKind;
  readonly wording: string;
  readonly wordingVersion: string;
  readonly locale: Locale;
  readonly source: string;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
}

const line = sql`id, kind, wording, wording_version as "wordingVersion", locale, source,
  given_at as "givenAt", withdrawn_at as "withdrawnAt"`;

/** The register of consents: what was agreed to, in which words, when, and when it was withdrawn. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly hashes: AddressHashes,
  ) {}

  /** Adds a line. Agreeing again to the same words while the first agreement stands adds none. */
  async record(tx: Tx, consent: NewConsent): Promise<void> {
    const { accountId, kind, wordingVersion, locale } = consent;
    const account = await this.accounts.find(tx, accountId);
    if (!account?.address) throw new NotFound('no-such-account');
    const standing = await tx.one(sql`
      select id from consent where account_id = ${accountId} and kind = ${kind} and withdrawn_at is null
        and wording_version = ${wordingVersion} and locale = ${locale}`);
    if (standing) return;
    await tx.manager.insert(ConsentEntity, { ...consent, addressHash: this.hashes.of(account.address) });
  }

  /**
   * Adds a line for someone without an account, under the hash of the address alone, until `attach`.
   * Agreeing again to the same words while the first agreement stands adds none.
   */
  async recordForAddress(tx: Tx, address: string, consent: Omit<NewConsent, 'accountId'>): Promise<void> {
    const { kind, wordingVersion, locale } = consent;
    const standing = await tx.one(sql`
      select id from consent where address_hash = any(${this.hashes.all(address)}::bytea[]) and kind = ${kind}
        and withdrawn_at is null and wording_version = ${wordingVersion} and locale = ${locale}`);
    if (standing) return;
    await tx.manager.insert(ConsentEntity, {
      ...consent,
      accountId: null,
      addressHash: this.hashes.of(address),
    });
  }

  /** Gives an account what the holder of its address agreed to before it existed. */
  async attach(tx: Tx, accountId: string, address: string): Promise<void> {
    await tx.rows(sql`
      update consent set account_id = ${accountId}
      where address_hash = any(${this.hashes.all(address)}::bytea[]) and account_id is null and withdrawn_at is null`);
  }

  /** Ends every standing agreement of this kind that was given under an address alone. */
  async withdrawForAddress(tx: Tx, address: string, kind: ConsentKind): Promise<void> {
    await tx.rows(sql`
      update consent set withdrawn_at = now()
      where address_hash = any(${this.hashes.all(address)}::bytea[]) and account_id is null and kind = ${kind}
        and withdrawn_at is null`);
  }

  /** Ends every standing agreement of this kind. */
  async withdraw(tx: Tx, accountId: string, kind: ConsentKind): Promise<void> {
    await tx.rows(sql`
      update consent set withdrawn_at = now()
      where account_id = ${accountId} and kind = ${kind} and withdrawn_at is null`);
  }

  /** A closed account leaves its proofs behind, under the hash of the address alone. */
  async detach(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      update consent set withdrawn_at = coalesce(withdrawn_at, now()), account_id = null
      where account_id = ${accountId}`);
  }

  async stands(reader: Reader, accountId: string, kind: ConsentKind): Promise<boolean> {
    const found = await reader.one(sql`
      select id from consent where account_id = ${accountId} and kind = ${kind} and withdrawn_at is null limit 1`);
    return found !== undefined;
  }

  /** One account's lines, for its owner and for administrators. @throws Forbidden */
  async ofAccount(actor: Actor, accountId: string): Promise<ConsentLine[]> {
    authoriseAccount(actor, 'read-consents', { ...NOBODY, id: accountId });
    return this.database.reader.rows<ConsentLine>(sql`
      select ${line} from consent where account_id = ${accountId} order by given_at desc, id desc`);
  }

  /** Every line ever given by the holder of an address, closed accounts included: for the privacy officer. */
  async ofAddress(actor: Actor, address: string): Promise<ConsentLine[]> {
    authoriseAccount(actor, 'read-consents', NOBODY);
    return this.database.reader.rows<ConsentLine>(sql`
      select ${line} from consent where address_hash = any(${this.hashes.all(address)}::bytea[])
      order by given_at desc, id desc`);
  }
}
