import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { Reader, Tx } from '../database/reader.js';
import { Jobs } from '../jobs/jobs.js';
import type { Fact, NewFact } from './fact.js';

/** The job that carries a fact to its listeners. */
export const DELIVER_FACT = 'fact.deliver';

@Injectable()
export class Facts {
  constructor(private readonly jobs: Jobs) {}

  /** Appends the fact and its one delivery job in the caller's transaction: they commit together or not at all. */
  async record<D extends object>(tx: Tx, fact: NewFact<D>): Promise<string> {
    const row = await tx.one<{ id: string }>(sql`
      insert into fact (kind, actor_id, data)
      values (${fact.kind}, ${fact.actorId}, ${JSON.stringify(fact.data)}::jsonb)
      returning id`);
    const id = (row as { id: string }).id;
    await this.jobs.enqueue(tx, DELIVER_FACT, { factId: id });
    return id;
  }

  async find(reader: Reader, ids: readonly string[]): Promise<Fact[]> {
    return reader.rows<Fact>(sql`
      select id, kind, actor_id as "actorId", data, recorded_at as "recordedAt"
      from fact where id = any(${ids}::bigint[]) order by id`);
  }
}
