import { type FeedPost, FeedsService } from '@forum/discussion';
import type { Locale } from '@forum/i18n';
import { AccountsService, type Actor, signedInId } from '@forum/identity';
import sql, { Database, hashToken, NotFound, randomToken } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { followedBy } from './followed.js';

export interface PersonalFeed {
  readonly accountId: string;
  readonly locale: Locale;
  readonly posts: readonly FeedPost[];
}

export interface FeedAddress {
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

const TOKEN = /^[\w-]{43}$/;

/**
 * What a person follows, as a feed for their own reader. Its address holds a token that opens this feed and nothing else,
 * kept as a hash, replaced or taken away at any moment. Who may read what is asked at every reading.
 */
@Injectable()
export class PersonalFeedService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly feeds: FeedsService,
  ) {}

  /** Makes an address; the one before opens nothing any more. @returns the token, told this once @throws Forbidden */
  async create(actor: Actor): Promise<string> {
    const accountId = signedInId(actor);
    const token = randomToken();
    await this.database.transaction((tx) =>
      tx.rows(sql`
        insert into feed_token (account_id, token_hash) values (${accountId}, ${hashToken(token)})
        on conflict (account_id) do update
          set token_hash = excluded.token_hash, created_at = now(), last_used_at = null`),
    );
    return token;
  }

  /** @throws Forbidden */
  async delete(actor: Actor): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`delete from feed_token where account_id = ${signedInId(actor)}`),
    );
  }

  /** @throws Forbidden */
  async own(actor: Actor): Promise<FeedAddress | undefined> {
    return this.database.reader.one<FeedAddress>(sql`
      select created_at as "createdAt", last_used_at as "lastUsedAt" from feed_token
      where account_id = ${signedInId(actor)}`);
  }

  /** @throws NotFound for a token that opens nothing */
  async read(token: string): Promise<PersonalFeed> {
    const found = TOKEN.test(token)
      ? await this.database.reader.one<{ accountId: string; locale: Locale }>(sql`
          update feed_token set last_used_at = now() from account
          where token_hash = ${hashToken(token)} and account.id = account_id and account.closed_at is null
          returning account_id as "accountId", account.locale`)
      : undefined;
    if (!found) throw new NotFound();
    const actor = await this.accounts.actorOf(found.accountId);
    return { ...found, posts: await this.feeds.latestAmong(actor, followedBy(found.accountId)) };
  }
}
