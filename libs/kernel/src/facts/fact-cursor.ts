import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Database } from '../database/database.js';
import type { Tx } from '../database/reader.js';
import type { Fact } from './fact.js';

export interface FactReading {
  /** Who reads: each name has its own place. */
  readonly name: string;
  /** Facts read at once at the most. */
  readonly limit: number;
  /** Called in the transaction that moves the place, so that what was done and where one stands cannot disagree. */
  handle(tx: Tx, facts: readonly Fact[]): Promise<void>;
}

/**
 * Facts in batches, in the order of their transactions, from a durable place. It stays below every transaction that is
 * still open, so that one that commits late is not skipped. Two processes that read under one name take turns.
 */
@Injectable()
export class FactCursor {
  constructor(private readonly database: Database) {}

  /** Reads one batch. @returns how many facts were read; 0 when nothing is new, or another process is reading */
  async advance({ name, limit, handle }: FactReading): Promise<number> {
    if (!(await this.isBehind(name))) return 0;
    return this.database.transaction(async (tx) => {
      await tx.rows(sql`insert into fact_cursor (name) values (${name}) on conflict (name) do nothing`);
      const place = await tx.one<{ xid: string; factId: string }>(sql`
        select xid, fact_id as "factId" from fact_cursor where name = ${name} for update skip locked`);
      if (!place) return 0;
      const facts = await tx.rows<Fact & { xid: string }>(sql`
        select id, kind, actor_id as "actorId", data, recorded_at as "recordedAt", xid from fact
        where (xid, id) > (${place.xid}::bigint, ${place.factId}::bigint)
          and xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        order by xid, id limit ${limit}`);
      const last = facts.at(-1);
      if (!last) return 0;
      await handle(tx, facts);
      await tx.rows(sql`update fact_cursor set xid = ${last.xid}, fact_id = ${last.id} where name = ${name}`);
      return facts.length;
    });
  }

  private async isBehind(name: string): Promise<boolean> {
    const row = await this.database.reader.one<{ behind: boolean }>(sql`
      select exists (
        select from fact where (xid, id) > (coalesce((select xid from fact_cursor where name = ${name}), 0),
            coalesce((select fact_id from fact_cursor where name = ${name}), 0))
          and xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint) as behind`);
    return row?.behind ?? false;
  }
}
