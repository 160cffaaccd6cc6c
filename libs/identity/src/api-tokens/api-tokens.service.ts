import type { Locale } from '@forum/i18n';
import sql, {
  Database,
  Forbidden,
  hashToken,
  Idempotency,
  NotFound,
  parse,
  randomToken,
  type Tx,
} from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { plainLine } from '../accounts/person-name.js';
import { type Actor, isAdministrator, signedInId } from '../actors/actor.js';
import { type ActorRow, actorColumns, toActor } from '../actors/actor-row.js';
import { SCOPES, type Scope } from './api-token.entity.js';

export const newApiToken = z.object({
  name: z.string().transform(plainLine).pipe(z.string().min(1).max(80)),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1)
    .default(['read', 'write'])
    .transform((scopes) => [...new Set(scopes)]),
});

export interface ListedApiToken {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** A token as it is made: `token` is shown this once. */
export interface MadeApiToken extends ListedApiToken {
  readonly token: string;
}

/** A token asked for with an idempotency key: null when an earlier request made it. */
export interface RepeatableApiToken extends ListedApiToken {
  readonly token: string | null;
}

export type NewApiTokenInput = z.input<typeof newApiToken>;

export interface TokenHolder {
  readonly tokenId: string;
  readonly actor: Actor & { readonly accountId: string };
  readonly scopes: readonly Scope[];
  readonly locale: Locale;
  readonly timeZone: string;
}

type HolderRow = ActorRow & Omit<TokenHolder, 'actor'> & { stale: boolean };

const columns = sql`id, name, scopes, created_at as "createdAt", last_used_at as "lastUsedAt",
  expires_at as "expiresAt"`;

/** Bearer tokens for the API. */
@Injectable()
export class ApiTokensService {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
    private readonly idempotency: Idempotency,
  ) {}

  /** @throws Invalid; Forbidden for `admin` asked by anyone but an administrator */
  async create(actor: Actor, input: NewApiTokenInput): Promise<MadeApiToken> {
    const { token, ...made } = await this.createOnce(actor, input, null);
    return { ...made, token: token as string };
  }

  /**
   * The same, once for one idempotency key. A repeated request learns which token was made, not the token:
   * it is kept nowhere.
   */
  async createOnce(actor: Actor, input: NewApiTokenInput, key: string | null): Promise<RepeatableApiToken> {
    const { name, scopes } = parse(newApiToken, input);
    const accountId = signedInId(actor);
    if (scopes.includes('admin') && !isAdministrator(actor)) throw new Forbidden('scope-refused');
    const token = randomToken();
    let isFirst = false;
    const made = await this.database.transaction((tx) =>
      this.idempotency.once(tx, { accountId, key, request: { tokens: input } }, async () => {
        isFirst = true;
        return this.insert(tx, { accountId, name, scopes, token });
      }),
    );
    return { ...revived(made), token: isFirst ? token : null };
  }

  async list(actor: Actor): Promise<ListedApiToken[]> {
    return this.database.reader.rows<ListedApiToken>(sql`
      select ${columns} from api_token where account_id = ${signedInId(actor)} order by id desc`);
  }

  /** @throws NotFound for anyone else's */
  async remove(actor: Actor, id: string): Promise<void> {
    const removed = await this.database.transaction((tx) =>
      tx.one(sql`
        delete from api_token where id::text = ${id} and account_id = ${signedInId(actor)} returning id`),
    );
    if (!removed) throw new NotFound();
  }

  /** Null for a token that is unknown, expired or removed. Its last use is remembered to the minute. */
  async resolve(token: string): Promise<TokenHolder | null> {
    const row = await this.database.reader.one<HolderRow>(sql`
      select api_token.id as "tokenId", api_token.scopes, account.locale, account.time_zone as "timeZone",
             coalesce(api_token.last_used_at < now() - interval '1 minute', true) as stale, ${actorColumns}
      from api_token join account on account.id = api_token.account_id
      where api_token.token_hash = ${hashToken(token)} and account.closed_at is null
        and (api_token.expires_at is null or api_token.expires_at > now())`);
    if (!row) return null;
    if (row.stale) await this.touch(row.tokenId);
    const { tokenId, scopes, locale, timeZone } = row;
    return { tokenId, scopes, locale, timeZone, actor: withinScopes(toActor(row), scopes) };
  }

  private async insert(
    tx: Tx,
    { accountId, name, scopes, token }: { accountId: string; name: string; scopes: Scope[]; token: string },
  ): Promise<ListedApiToken> {
    const row = await tx.one<ListedApiToken>(sql`
      insert into api_token (account_id, name, token_hash, scopes, expires_at)
      values (${accountId}, ${name}, ${hashToken(token)}, ${scopes}::text[],
              now() + make_interval(months => ${this.network.settings.apiToken.months}))
      returning ${columns}`);
    return row as ListedApiToken;
  }

  private async touch(tokenId: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`update api_token set last_used_at = now() where id = ${tokenId}`),
    );
  }
}

/** What was kept as JSON has its instants as text. */
function revived(token: ListedApiToken): ListedApiToken {
  const instant = (value: Date | string | null) => (value === null ? null : new Date(value));
  const createdAt = instant(token.createdAt) as Date;
  return { ...token, createdAt, lastUsedAt: instant(token.lastUsedAt), expiresAt: instant(token.expiresAt) };
}

/** Without the `admin` scope a token has none of its holder's powers over others. */
function withinScopes<A extends Actor>(actor: A, scopes: readonly Scope[]): A {
  return scopes.includes('admin')
    ? actor
    : { ...actor, roles: actor.roles.filter((role) => role === 'member') };
}
