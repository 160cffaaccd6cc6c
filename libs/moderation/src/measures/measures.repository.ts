import sql, { type Reader, type Tx } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import type { MeasureKind, PersonMeasure } from './measure.entity.js';

/** On what a measure bears: the person, and one of their posts or discussions unless it bears on them. */
export type MeasureTarget =
  | { readonly kind: 'post-hidden'; readonly accountId: string; readonly postId: string }
  | {
      readonly kind: 'thread-hidden' | 'thread-closed';
      readonly accountId: string;
      readonly threadId: string;
    }
  | { readonly kind: PersonMeasure; readonly accountId: string };

export type NewMeasure = MeasureTarget & {
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly until?: Date | null;
  readonly factId?: string;
};

/** A measure with what it bears on, as pages and mails show it. */
export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly accountId: string;
  readonly person: string | null;
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Date;
  readonly until: Date | null;
  readonly endedAt: Date | null;
  readonly postId: string | null;
  readonly number: number | null;
  /** The message waited for a moderator and was never published. */
  readonly refused: boolean;
  readonly threadId: string | null;
  readonly slug: string | null;
  readonly title: string | null;
  readonly lang: string | null;
}

export interface Answer {
  readonly id: string;
  readonly words: string;
  readonly answeredAt: Date;
}

export interface SuspendedPerson {
  readonly accountId: string;
  readonly name: string | null;
  /** Null for a suspension without an end. */
  readonly until: Date | null;
}

const columns = sql`
  measure.id, measure.kind, measure.account_id as "accountId", person.name as person, measure.reason,
  measure.decided_by as "decidedBy", measure.decided_at as "decidedAt", measure.until, measure.ended_at as "endedAt",
  measure.post_id as "postId", post.number, post.id is not null and post.published_at is null as refused, thread.id as "threadId", thread.slug, thread.title, thread.lang
  from measure
  join account person on person.id = measure.account_id
  left join post on post.id = measure.post_id
  left join thread on thread.id = coalesce(measure.thread_id, post.thread_id)`;

const standing = (target: MeasureTarget) =>
  'postId' in target
    ? sql`kind = 'post-hidden' and post_id = ${target.postId} and ended_at is null`
    : 'threadId' in target
      ? sql`kind = ${target.kind} and thread_id = ${target.threadId} and ended_at is null`
      : sql`kind = ${target.kind} and account_id = ${target.accountId} and ended_at is null`;

@Injectable()
export class MeasuresRepository {
  /** @returns its id; undefined when the fact that it follows from already has one */
  async insert(tx: Tx, measure: NewMeasure): Promise<string | undefined> {
    const postId = 'postId' in measure ? measure.postId : null;
    const threadId = 'threadId' in measure ? measure.threadId : null;
    const row = await tx.one<{ id: string }>(sql`
      insert into measure (kind, account_id, post_id, thread_id, reason, decided_by, until, fact_id, ended_at)
      values (${measure.kind}, ${measure.accountId}, ${postId}, ${threadId}, ${measure.reason},
              ${measure.decidedBy}, ${measure.until ?? null}, ${measure.factId ?? null},
              case when ${measure.kind}::text = 'reminder' then now() end)
      on conflict (fact_id) do nothing returning id`);
    return row?.id;
  }

  /** Ends what stands of this kind on this target. @returns the ids of what ended, at most one */
  async end(tx: Tx, target: MeasureTarget): Promise<string[]> {
    const rows = await tx.rows<{ id: string }>(sql`
      update measure set ended_at = now() where ${standing(target)} returning id`);
    return rows.map(({ id }) => id);
  }

  async find(reader: Reader, id: string): Promise<Measure | undefined> {
    return reader.one<Measure>(sql`select ${columns} where measure.id = ${id}`);
  }

  async findStanding(reader: Reader, target: MeasureTarget): Promise<Measure | undefined> {
    const row = await reader.one<{ id: string }>(sql`select id from measure where ${standing(target)}`);
    return row && this.find(reader, row.id);
  }

  /** What was decided about a person, the latest first. */
  async ofPerson(reader: Reader, accountId: string): Promise<Measure[]> {
    return reader.rows<Measure>(sql`
      select ${columns} where measure.account_id = ${accountId} order by measure.id desc limit 50`);
  }

  async answers(reader: Reader, measureId: string): Promise<Answer[]> {
    return reader.rows<Answer>(sql`
      select id, words, answered_at as "answeredAt" from measure_answer
      where measure_id = ${measureId} order by id limit 100`);
  }

  async insertAnswer(tx: Tx, measureId: string, words: string): Promise<void> {
    await tx.rows(sql`insert into measure_answer (measure_id, words) values (${measureId}, ${words})`);
  }

  /** Who is suspended now, by identity's own account of it. */
  async suspended(reader: Reader): Promise<SuspendedPerson[]> {
    return reader.rows<SuspendedPerson>(sql`
      select id as "accountId", name, nullif(suspended_until, 'infinity') as until from account
      where suspended_until > now() and closed_at is null order by suspended_until, id limit 100`);
  }
}
