import sql, { raw, type Sql } from '@forum/kernel';
import { type Actor, isModerator } from './actor.js';

/**
 * The actor as SQL expressions, so that one definition of visibility serves a page (parameters)
 * and a batch over many people (a column).
 */
export interface ActorSql {
  /** A bigint, null for a visitor. */
  readonly accountId: Sql;
  /** A boolean: may see what moderation has hidden. */
  readonly moderates: Sql;
}

/** One known actor, as parameters. */
export function actorParameters(actor: Actor): ActorSql {
  return { accountId: sql`${actor.accountId}::bigint`, moderates: sql`${isModerator(actor)}::boolean` };
}

/** Many actors: `column` is an SQL column holding an account's id, such as `account.id`. Never user input. */
export function actorColumn(column: string): ActorSql {
  const accountId = raw(column);
  return {
    accountId,
    moderates: sql`exists (select from account_role granted
      where granted.account_id = ${accountId} and granted.role in ('moderator', 'administrator'))`,
  };
}
