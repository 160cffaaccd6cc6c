import { Boss, JOB_DEFINITIONS, type JobDefinition } from '@forum/kernel';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { PgBoss } from 'pg-boss';
import { schedule } from './schedule.js';

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
    const options = { batchSize, burstWhenBatchFull: batchSize > 1, pollingIntervalSeconds: 2 };
    await boss.work<object>(name, options, async (jobs) => {
      try {
        const service: unknown = this.moduleRef.get(definition.service, { strict: false });
        await definition.run(
          service,
          jobs.map(({ data }) => data ?? {}),
        );
      } catch (error) {
        this.logger.error(
          `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        throw error;
      }
    });
  }

  /** What the file says is what runs: schedules that are no longer in it are taken away. */
  private async keepSchedule(boss: PgBoss): Promise<void> {
    const wanted = schedule(this.definitions);
    for (const { name, cron, timeZone } of wanted) await boss.schedule(name, cron, {}, { tz: timeZone });
    const names = new Set(wanted.map(({ name }) => name));
    for (const { name } of await boss.getSchedules()) if (!names.has(name)) await boss.unschedule(name);
  }
}
