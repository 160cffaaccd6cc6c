import { AccountsService, type Actor, signedInId } from '@forum/identity';
import sql, { Database, hashToken, NotFound, randomToken, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';

const TOKEN = /^[\w-]{43}$/;

/** A person's own way for calendar programs, which cannot sign in: made when asked for, shown once, revocable at once. */
@Injectable()
export class CalendarTokensService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
  ) {}

  /** Since when the actor has one; null without. */
  async since(actor: Actor): Promise<Date | null> {
    const row = await this.database.reader.one<{ createdAt: Date }>(sql`
      select created_at as "createdAt" from calendar_token
      where account_id = ${actor.accountId} and revoked_at is null order by id desc limit 1`);
    return row?.createdAt ?? null;
  }

  /** A new one ends the one before. @returns the token, kept nowhere. @throws Forbidden for a visitor */
  async create(actor: Actor): Promise<string> {
    const accountId = signedInId(actor);
    const token = randomToken();
    await this.database.transaction(async (tx) => {
      await this.end(tx, accountId);
      await tx.rows(sql`
        insert into calendar_token (account_id, token_hash) values (${accountId}, ${hashToken(token)})`);
    });
    return token;
  }

  async revoke(actor: Actor): Promise<void> {
    const accountId = signedInId(actor);
    await this.database.transaction((tx) => this.end(tx, accountId));
  }

  /** Who reads by this token, as they are now: every right is asked anew. @throws NotFound */
  async actorOf(token: string): Promise<Actor & { readonly accountId: string }> {
    if (!TOKEN.test(token)) throw new NotFound('token-invalid');
    const row = await this.database.reader.one<{ accountId: string }>(sql`
      update calendar_token set last_used_at = now()
      where token_hash = ${hashToken(token)} and revoked_at is null returning account_id as "accountId"`);
    if (!row) throw new NotFound('token-invalid');
    return this.accounts.actorOf(row.accountId);
  }

  private async end(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`
      update calendar_token set revoked_at = now() where account_id = ${accountId} and revoked_at is null`);
  }
}
