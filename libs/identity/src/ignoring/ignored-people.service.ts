import sql, { Database, isId, NotFound } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { canAccount } from '../accounts/account.policy.js';
import { accountFacts } from '../accounts/account-row.js';
import { type Actor, isSignedIn, signedInId } from '../actors/actor.js';

export interface IgnoredPerson {
  readonly id: string;
  readonly name: string | null;
  readonly since: Date;
}

/** Whom a person would rather not read: a private list, of which the others never learn. */
@Injectable()
export class IgnoredPeopleService {
  constructor(private readonly database: Database) {}

  /** @throws Forbidden for a visitor */
  async list(actor: Actor): Promise<IgnoredPerson[]> {
    return this.database.reader.rows<IgnoredPerson>(sql`
      select account.id, account.name, ignored.since from ignored_person ignored
      join account on account.id = ignored.ignored_id
      where ignored.account_id = ${signedInId(actor)} order by ignored.since desc, account.id limit 1000`);
  }

  /** Which of these people the actor ignores; none for a visitor. */
  async among(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (!isSignedIn(actor) || ids.length === 0) return new Set();
    const rows = await this.database.reader.rows<{ id: string }>(sql`
      select ignored_id as id from ignored_person
      where account_id = ${actor.accountId} and ignored_id = any(${ids}::bigint[])`);
    return new Set(rows.map(({ id }) => id));
  }

  /** From now on their messages are folded, and no mail tells of them. @throws NotFound, Forbidden */
  async add(actor: Actor, id: string): Promise<void> {
    const accountId = signedInId(actor);
    const account = await accountFacts(this.database.reader, id);
    if (!canAccount(actor, 'read-profile', account) || id === accountId) throw new NotFound();
    await this.database.transaction((tx) =>
      tx.rows(sql`
        insert into ignored_person (account_id, ignored_id) values (${accountId}, ${id}) on conflict do nothing`),
    );
  }

  /** @throws Forbidden for a visitor */
  async remove(actor: Actor, id: string): Promise<void> {
    const accountId = signedInId(actor);
    if (!isId(id)) throw new NotFound();
    await this.database.transaction((tx) =>
      tx.rows(sql`delete from ignored_person where account_id = ${accountId} and ignored_id = ${id}`),
    );
  }
}
