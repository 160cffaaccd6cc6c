import type { Locale } from '@forum/i18n';
import sql, { type Reader, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import type { SignInPurpose } from './sign-in-request.entity.js';

export interface NewSignInRequest {
  readonly purpose: SignInPurpose;
  readonly address: string;
  /** Only for `add-address`. */
  readonly accountId: string | null;
  /** Both null for a link alone. */
  readonly browserHash: Buffer | null;
  readonly codeHash: Buffer | null;
  readonly linkHash: Buffer;
  readonly nextPath: string | null;
  readonly stay: boolean;
  readonly locale: Locale;
}

export type UsableRequest = Pick<
  NewSignInRequest,
  'purpose' | 'address' | 'accountId' | 'nextPath' | 'stay' | 'locale'
> & { readonly id: string };

export type RequestState = 'usable' | 'used' | 'expired' | 'exhausted';
type Secrets = { codeHash: Buffer; linkHash: Buffer };

const columns = sql`id, purpose, address, account_id as "accountId", next_path as "nextPath", stay, locale`;
const usable = sql`used_at is null and expires_at > now()`;

@Injectable()
export class SignInRequestsRepository {
  constructor(private readonly network: NetworkService) {}

  /** @returns when it expires, by the database's clock */
  async insert(tx: Tx, request: NewSignInRequest): Promise<Date> {
    const { purpose, address, accountId, browserHash, codeHash, linkHash, nextPath, stay, locale } = request;
    const row = await tx.one<{ expiresAt: Date }>(sql`
      insert into sign_in_request
        (purpose, address, account_id, browser_hash, code_hash, link_hash, next_path, stay, locale, expires_at)
      values (${purpose}, ${address}, ${accountId}, ${browserHash}, ${codeHash}, ${linkHash}, ${nextPath}, ${stay},
              ${locale}, now() + make_interval(mins => ${this.limits.codeMinutes}))
      returning expires_at as "expiresAt"`);
    return (row as { expiresAt: Date }).expiresAt;
  }

  /**
   * Counts one try against every live request of this browser and returns those that still had one left.
   * The rows stay locked until the transaction ends: two tries at once are two tries.
   */
  countTry(tx: Tx, browserHash: Buffer): Promise<Array<UsableRequest & Secrets & { triesLeft: number }>> {
    return tx.rows(sql`
      update sign_in_request set attempts = attempts + 1
      where browser_hash = ${browserHash} and ${usable} and attempts < ${this.limits.attempts}
      returning ${columns}, code_hash as "codeHash", link_hash as "linkHash",
                ${this.limits.attempts} - attempts as "triesLeft"`);
  }

  /** Why this browser has no request left to try; undefined when it never asked. */
  async stateOfLast(reader: Reader, browserHash: Buffer): Promise<RequestState | undefined> {
    const row = await reader.one<{ state: RequestState }>(sql`
      select case when used_at is not null then 'used' when expires_at <= now() then 'expired'
                  when attempts >= ${this.limits.attempts} then 'exhausted' else 'usable' end as state
      from sign_in_request where browser_hash = ${browserHash} order by id desc limit 1`);
    return row?.state;
  }

  /** The request whose code this browser may type now. */
  pending(reader: Reader, browserHash: Buffer): Promise<UsableRequest | undefined> {
    return reader.one<UsableRequest>(sql`
      select ${columns} from sign_in_request
      where browser_hash = ${browserHash} and ${usable} and attempts < ${this.limits.attempts}
      order by id desc limit 1`);
  }

  /** Single use: of two that press the button at once, one gets the row. */
  useLink(tx: Tx, linkHash: Buffer): Promise<UsableRequest | undefined> {
    return tx.one(sql`
      update sign_in_request set used_at = now() where link_hash = ${linkHash} and ${usable} returning ${columns}`);
  }

  /** What a link's page shows before its button is pressed. Changes nothing. */
  findLink(
    reader: Reader,
    linkHash: Buffer,
  ): Promise<(UsableRequest & { state: RequestState; name: string | null }) | undefined> {
    return reader.one(sql`
      select ${columns}, case when used_at is not null then 'used' when expires_at <= now() then 'expired'
                              else 'usable' end as state,
             (select name from account where account.id = sign_in_request.account_id) as name
      from sign_in_request where link_hash = ${linkHash}`);
  }

  /** Whoever has entered needs the other codes on their way to that address no more. */
  async useAllOf(tx: Tx, { purpose, address }: UsableRequest): Promise<void> {
    await tx.rows(sql`
      update sign_in_request set used_at = now()
      where address = ${address} and purpose = ${purpose} and used_at is null`);
  }

  private get limits() {
    return this.network.settings.signIn;
  }
}
