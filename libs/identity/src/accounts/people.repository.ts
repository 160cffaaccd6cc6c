import sql, { Database, decodeCursor, Invalid, isId, type Page, toPage } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../actors/actor.js';
import type { RegisteredVia } from './account.entity.js';
import { authoriseAccount, NOBODY } from './account.policy.js';

export interface PersonRow {
  readonly id: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly sector: string | null;
  readonly roles: readonly Role[];
  readonly registeredVia: RegisteredVia;
  readonly suspended: boolean;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
}

export interface PeopleQuery {
  /** A part of a name or of an address. */
  readonly search?: string;
  readonly cursor?: string | null;
  readonly limit: number;
}

/** Everyone with an open account, for administrators: the latest to come first. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** @throws Forbidden, Invalid for a forged cursor */
  async list(actor: Actor, { search = '', cursor, limit }: PeopleQuery): Promise<Page<PersonRow>> {
    authoriseAccount(actor, 'list', NOBODY);
    const after = cursor ? lastId(cursor) : null;
    const like = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.database.reader.rows<PersonRow>(sql`
      select account.id, account.name, email.address, account.sector_code as sector,
             array(select role from account_role where account_role.account_id = account.id order by role) as roles,
             account.registered_via as "registeredVia", coalesce(account.suspended_until > now(), false) as suspended,
             account.created_at as "createdAt", account.last_seen_at as "lastSeenAt"
      from account left join account_email email on email.account_id = account.id and email.is_primary
      where account.kind = 'person' and account.closed_at is null
        and (${after}::bigint is null or account.id < ${after}::bigint)
        and (unaccent(coalesce(account.name, '')) ilike unaccent(${like}) or exists (
          select from account_email any_email
          where any_email.account_id = account.id and any_email.address ilike ${like}))
      order by account.id desc limit ${limit + 1}`);
    return toPage(rows, limit, (row) => [row.id]);
  }
}

function lastId(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string' || !isId(id)) throw Invalid.field('cursor', 'bad-cursor');
  return id;
}
