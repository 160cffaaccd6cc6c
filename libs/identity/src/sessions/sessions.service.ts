import type { Locale } from '@forum/i18n';
import sql, { Database, hashToken, NotFound, randomToken, type Sql, type Tx } from '@forum/kernel';
import { NetworkService } from '@forum/network';
import { Injectable } from '@nestjs/common';
import { type Actor, signedInId } from '../actors/actor.js';
import { type ActorRow, actorColumns, toActor } from '../actors/actor-row.js';

export interface NewSession {
  readonly accountId: string;
  readonly device: string;
  /** Keep it open on this device for days after each visit; else for hours, and until the browser is closed. */
  readonly stay: boolean;
}

export interface OpenedSession {
  /** For the cookie; kept nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
  readonly stay: boolean;
}

/** Whose browser this is: all that a signed-in page needs, in one query. */
export interface ActiveSession {
  readonly session: {
    readonly id: string;
    readonly csrfSecret: string;
    /** Last seen over a minute ago: time for `touch`. */
    readonly stale: boolean;
  };
  readonly actor: Actor & { readonly accountId: string };
  readonly account: {
    readonly id: string;
    readonly name: string | null;
    readonly locale: Locale;
    readonly timeZone: string;
    readonly previousVisitAt: Date | null;
    /** What stands under one's name where one writes. */
    readonly sector: string | null;
    readonly organisation: string | null;
  };
}

export interface ListedSession {
  readonly id: string;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

type SessionRow = ActorRow &
  Omit<ActiveSession['account'], 'id'> & { sessionId: string; csrfSecret: string; stale: boolean };

/** Sessions of browsers, kept in PostgreSQL and revocable at once. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly network: NetworkService,
  ) {}

  /** A new token at each sign-in, so that one planted before it is worth nothing. */
  async open(tx: Tx, { accountId, device, stay }: NewSession): Promise<OpenedSession> {
    const token = randomToken();
    const row = await tx.one<{ expiresAt: Date }>(sql`
      insert into session (account_id, token_hash, csrf_secret, device, stay, expires_at)
      values (${accountId}, ${hashToken(token)}, ${randomToken(18)}, ${device.slice(0, 100)}, ${stay},
              now() + ${this.lifetime(sql`${stay}::boolean`)})
      returning expires_at as "expiresAt"`);
    return { token, stay, expiresAt: (row as { expiresAt: Date }).expiresAt };
  }

  /** Null for a token that is unknown, expired or revoked, and for a closed account. */
  async resolve(token: string): Promise<ActiveSession | null> {
    const row = await this.database.reader.one<SessionRow>(sql`
      select session.id as "sessionId", session.csrf_secret as "csrfSecret",
             session.last_seen_at < now() - interval '1 minute' as stale,
             account.name, account.locale, account.time_zone as "timeZone",
             account.previous_visit_at as "previousVisitAt", account.sector_code as sector,
             (select organisation.name from organisation where organisation.id = account.organisation_id) as organisation,
             ${actorColumns}
      from session join account on account.id = session.account_id
      where session.token_hash = ${hashToken(token)} and session.expires_at > now() and account.closed_at is null`);
    return row ? activeSession(row) : null;
  }

  /**
   * Remembers that this browser was seen, at most once a minute, and puts its end off; after a gap of `visitMinutes` a new visit begins,
   * and the one before it ended when its person was last seen. Never called for HEAD or a prefetch.
   */
  async touch(sessionId: string): Promise<void> {
    const { visitMinutes } = this.network.settings.session;
    await this.database.transaction((tx) =>
      tx.rows(sql`
        with seen as (
          update session set last_seen_at = now(), expires_at = now() + ${this.lifetime(sql`stay`)}
          where id = ${sessionId} and last_seen_at < now() - interval '1 minute' returning account_id)
        update account set last_seen_at = now(), previous_visit_at =
          case when last_seen_at < now() - make_interval(mins => ${visitMinutes}) then last_seen_at else previous_visit_at end
        where id = (select account_id from seen)`),
    );
  }

  /** For what lasts longer than a request. */
  async isOpen(sessionId: string): Promise<boolean> {
    const row = await this.database.reader.one(sql`
      select from session join account on account.id = session.account_id
      where session.id = ${sessionId} and session.expires_at > now() and account.closed_at is null`);
    return row !== undefined;
  }

  /** Mine, the most recently seen first. */
  async list(actor: Actor): Promise<ListedSession[]> {
    return this.database.reader.rows<ListedSession>(sql`
      select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
      from session where account_id = ${signedInId(actor)} and expires_at > now()
      order by last_seen_at desc, id desc`);
  }

  /** Closes one of mine. @throws NotFound for anyone else's */
  async revoke(actor: Actor, sessionId: string): Promise<void> {
    const closed = await this.database.transaction((tx) =>
      tx.one(sql`
        delete from session where id::text = ${sessionId} and account_id = ${signedInId(actor)} returning id`),
    );
    if (!closed) throw new NotFound();
  }

  /** Closes all of mine but the one that asks. */
  async revokeOthers(actor: Actor, keptSessionId: string): Promise<void> {
    await this.database.transaction((tx) =>
      tx.rows(sql`
        delete from session where account_id = ${signedInId(actor)} and id <> ${keptSessionId}`),
    );
  }

  /** Signing out: whoever holds the token may end it. */
  async signOut(token: string): Promise<void> {
    await this.database.transaction((tx) => this.end(tx, token));
  }

  async end(tx: Tx, token: string): Promise<void> {
    await tx.rows(sql`delete from session where token_hash = ${hashToken(token)}`);
  }

  async revokeAll(tx: Tx, accountId: string): Promise<void> {
    await tx.rows(sql`delete from session where account_id = ${accountId}`);
  }

  private lifetime(stay: Sql): Sql {
    const { days, hours } = this.network.settings.session;
    return sql`case when ${stay} then make_interval(days => ${days}) else make_interval(hours => ${hours}) end`;
  }
}

function activeSession(row: SessionRow): ActiveSession {
  const { sessionId, csrfSecret, stale, accountId, name, locale, timeZone, previousVisitAt } = row;
  const { sector, organisation } = row;
  return {
    session: { id: sessionId, csrfSecret, stale },
    actor: toActor(row),
    account: { id: accountId, name, locale, timeZone, previousVisitAt, sector, organisation },
  };
}
