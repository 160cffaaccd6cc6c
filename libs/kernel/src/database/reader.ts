import type { Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';

/** Reads. Every statement is prepared on first use and named by its text, so hot pages pay for planning once. */
export interface Reader {
  rows<T>(query: Sql): Promise<T[]>;
  one<T>(query: Sql): Promise<T | undefined>;
}

/**
 * An open transaction: a Reader that sees its own writes, and the only thing that a repository accepts for writing.
 * `manager` is TypeORM's, bound to the same connection.
 */
export interface Tx extends Reader {
  readonly manager: EntityManager;
}
