import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Database } from '../database/database.js';
import type { Tx } from '../database/reader.js';
import { type ChainReport, chainHash, verifyChain } from './audit-chain.js';

/** Transactions end after 30 s and a line bears the instant at which its own began: after this, none can be late. */
const SETTLE_SECONDS = 60;

/** Seals the log, so that a line that was changed, added or taken away afterwards is noticed. */
@Injectable()
export class AuditSeals {
  constructor(private readonly database: Database) {}

  /** Every minute: what was recorded since the last seal, but for the last minute. Nothing recorded: no seal. */
  async seal(settleSeconds = SETTLE_SECONDS): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.rows(sql`select pg_advisory_xact_lock(hashtext('audit.seal'))`);
      await insertSeal(tx, settleSeconds);
    });
  }

  /** Every seal, read again with the lines that it seals. */
  async verify(): Promise<ChainReport> {
    return verifyChain((query) => this.database.reader.rows(query));
  }
}

async function insertSeal(tx: Tx, settleSeconds: number): Promise<void> {
  const [from, until, previous] = [sql`span.from_at`, sql`span.until_at`, sql`span.previous`];
  await tx.rows(sql`
    with last as (select until_at, hash from audit_seal order by until_at desc limit 1),
    span as (
      select coalesce((select until_at from last), 'epoch'::timestamptz) as from_at,
        now() - make_interval(secs => ${settleSeconds}::int) as until_at,
        coalesce((select hash from last), decode(repeat('00', 32), 'hex')) as previous
    ),
    counted as (
      select span.*, (select count(*)::int from audit_entry line
        where line.recorded_at >= span.from_at and line.recorded_at < span.until_at) as entries
      from span
    )
    insert into audit_seal (from_at, until_at, entries, previous, hash)
    select span.from_at, span.until_at, span.entries, span.previous, ${chainHash(from, until, previous)}
    from counted span where span.entries > 0 and span.until_at > span.from_at`);
}
