import type { Actor } from '@forum/identity';
import sql, { AuditLog, Boss, Conflict, Database } from '@forum/kernel';
import { Injectable } from '@nestjs/common';
import { requireAdministrator } from '../moderation.policy.js';

/** One kind of background work and how it goes. */
export interface WorkQueue {
  readonly name: string;
  /** Waiting for a process, or for their time. */
  readonly waiting: number;
  readonly active: number;
  readonly failed: number;
  readonly done: number;
  /** When it runs by itself; null for work that something causes. */
  readonly cron: string | null;
  readonly lastDoneAt: Date | null;
}

/** Work that was given up after all its tries. */
export interface FailedWork {
  readonly id: string;
  readonly name: string;
  readonly failedAt: Date;
  readonly tries: number;
  readonly error: string;
}

const SHOWN = 50;
const NAME = /^[\w.-]{1,100}$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Background work, for administrators. */
@Injectable()
export class WorkQueues {
  constructor(
    private readonly database: Database,
    private readonly boss: Boss,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Forbidden */
  async list(actor: Actor): Promise<WorkQueue[]> {
    requireAdministrator(actor);
    return this.database.reader.rows<WorkQueue>(sql`
      select queue.name, schedule.cron,
        count(job.id) filter (where job.state in ('created', 'retry'))::int as waiting,
        count(job.id) filter (where job.state = 'active')::int as active,
        count(job.id) filter (where job.state = 'failed')::int as failed,
        count(job.id) filter (where job.state = 'completed')::int as done,
        max(job.completed_on) filter (where job.state = 'completed') as "lastDoneAt"
      from pgboss.queue queue
      left join pgboss.job job on job.name = queue.name
      left join pgboss.schedule schedule on schedule.name = queue.name
      where queue.name not like '\\_\\_%'
      group by queue.name, schedule.cron order by failed desc, queue.name`);
  }

  /** What was given up lately, the latest first. @throws Forbidden */
  async failures(actor: Actor): Promise<FailedWork[]> {
    requireAdministrator(actor);
    return this.database.reader.rows<FailedWork>(sql`
      select id, name, completed_on as "failedAt", retry_count + 1 as tries,
        left(coalesce(output ->> 'message', output ->> 'value', output::text, ''), 500) as error
      from pgboss.job where state = 'failed' order by completed_on desc limit ${SHOWN}`);
  }

  /** Puts failed work back in its queue. @throws Forbidden, Conflict when it is not failed any more */
  async retry(actor: Actor, { name, id }: { readonly name: string; readonly id: string }): Promise<void> {
    const actorId = requireAdministrator(actor);
    const failed =
      UUID.test(id) && NAME.test(name)
        ? await this.database.reader.one(sql`
          select from pgboss.job where name = ${name} and id = ${id}::uuid and state = 'failed'`)
        : undefined;
    if (!failed) throw new Conflict('job-not-failed');
    const boss = await this.boss.started();
    await this.database.transaction(async (tx) => {
      await this.audit.record(tx, {
        action: 'job.retried',
        actorId,
        subject: { kind: 'job', id },
        detail: { name },
      });
      await boss.retry(name, id);
    });
  }
}
