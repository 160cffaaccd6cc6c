import { Boss, JOB_DEFINITIONS, type JobDefinition } from '@forum/kernel';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job, JobResult, PgBoss } from 'pg-boss';
import { schedule } from './schedule.js';

/** New work announces itself; asking also finds what waits for its time, and what is tried again. */
const POLLING = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 };

/** Runs every declared job, and nothing else: the definitions are the contexts'. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap {
  private readonly logger = new Logger('jobs');

  constructor(
    private readonly boss: Boss,
    private readonly moduleRef: ModuleRef,
    @Inject(JOB_DEFINITIONS) private readonly definitions: readonly JobDefinition[],
  ) {
    boss.runJobsHere();
  }

  async onApplicationBootstrap(): Promise<void> {
    const boss = await this.boss.started();
    for (const definition of this.definitions) await this.work(boss, definition);
    await this.keepSchedule(boss);
  }

  private async work(boss: PgBoss, definition: JobDefinition): Promise<void> {
    const { name, batchSize = 1 } = definition;
    const options = {
      ...POLLING,
      batchSize,
      burstWhenBatchFull: batchSize > 1,
      perJobResults: true as const,
    };
    await boss.work<object>(name, options, (jobs) => this.outcomes(definition, jobs));
  }

  /** A batch that fails is taken apart, so that one job that never can be done drags no other down with it. */
  private async outcomes(definition: JobDefinition, jobs: ReadonlyArray<Job<object>>): Promise<JobResult[]> {
    try {
      await this.run(definition, jobs);
      return jobs.map(({ id }) => ({ id, status: 'completed' }));
    } catch (error) {
      if (jobs.length === 1) return jobs.map(({ id }) => this.failed(definition, id, error));
      const results: JobResult[] = [];
      for (const job of jobs) results.push(...(await this.outcomes(definition, [job])));
      return results;
    }
  }

  private async run(definition: JobDefinition, jobs: ReadonlyArray<Job<object>>): Promise<void> {
    const service: unknown = this.moduleRef.get(definition.service, { strict: false });
    await definition.run(
      service,
      jobs.map(({ data }) => data ?? {}),
    );
  }

  private failed({ name }: JobDefinition, id: string, error: unknown): JobResult {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.logger.error(`${name}: ${told}`);
    return { id, status: 'failed', output: error instanceof Error ? error : new Error(told) };
  }

  /** What the file says is what runs: schedules that are no longer in it are taken away. */
  private async keepSchedule(boss: PgBoss): Promise<void> {
    const wanted = schedule(this.definitions);
    for (const { name, cron, timeZone } of wanted) await boss.schedule(name, cron, {}, { tz: timeZone });
    const names = new Set(wanted.map(({ name }) => name));
    for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name);
  }
}
