import { type Actor, type RegisteredVia, type Role } from '@forum/identity';
import sql, { Database, isId, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { requireModerator } from '../moderation.policy.js';

/** A person as those who look after the forum see them. Addresses are for administrators alone. */
export interface PersonSheet {
  readonly id: string;
  readonly name: string | null;
  readonly sector: string | null;
  readonly roles: readonly Role[];
  readonly registeredVia: RegisteredVia;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
  readonly suspended: boolean;
  /** Null for a suspension without an end. */
  readonly suspendedUntil: Date | null;
  readonly suspensionReason: string | null;
  readonly posts: number;
  readonly hiddenPosts: number;
}

@Injectable()
export class PersonSheets {
  constructor(private readonly database: Database) {}

  /** @throws Forbidden, NotFound for closed accounts and for what is no person */
  async read(actor: Actor, id: string): Promise<PersonSheet> {
    requireModerator(actor);
    const found = isId(id) ? await this.find(id) : undefined;
    if (!found) throw new NotFound();
    return found;
  }

  private find(id: string): Promise<PersonSheet | undefined> {
    return this.database.reader.one<PersonSheet>(sql`
      select account.id, account.name, account.sector_code as sector, account.registered_via as "registeredVia",
        array(select role from account_role held where held.account_id = account.id order by role) as roles,
        account.created_at as "createdAt", account.last_seen_at as "lastSeenAt",
        coalesce(account.suspended_until > now(), false) as suspended,
        nullif(account.suspended_until, 'infinity') as "suspendedUntil",
        account.suspension_reason as "suspensionReason",
        (select count(*)::int from post where post.author_id = account.id and post.state <> 'removed') as posts,
        (select count(*)::int from post where post.author_id = account.id and post.state = 'hidden') as "hiddenPosts"
      from account where account.id = ${id} and account.kind = 'person' and account.closed_at is null`);
  }
}
