import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditEntryEntity } from './audit/audit-entry.entity.js';
import { AuditLog } from './audit/audit-log.js';
import { AuditSealEntity } from './audit/audit-seal.entity.js';
import { AuditSeals } from './audit/audit-seals.js';
import { Clock, SystemClock } from './clock/clock.js';
import { CONFIG, type Config } from './config/config.js';
import { type DataSourceSettings, dataSourceOptions } from './database/data-source.js';
import { Database } from './database/database.js';
import { FactEntity } from './facts/fact.entity.js';
import type { FactListener } from './facts/fact.js';
import { FactCursorEntity } from './facts/fact-cursor.entity.js';
import { FactCursor } from './facts/fact-cursor.js';
import { FACT_LISTENERS, FactDelivery } from './facts/fact-delivery.js';
import { DELIVER_FACT, Facts } from './facts/facts.js';
import { IdempotencyEntity } from './idempotency/idempotency.entity.js';
import { Idempotency } from './idempotency/idempotency.js';
import { Boss, JOB_DEFINITIONS } from './jobs/boss.js';
import { defineJob, type JobDefinition } from './jobs/job.js';
import { Jobs } from './jobs/jobs.js';
import { KernelSweep } from './kernel-sweep.js';
import { Notifications } from './notifications/notifications.js';
import { RateLimitEntity } from './rate-limits/rate-limit.entity.js';
import { RateLimits } from './rate-limits/rate-limits.js';

export const kernelEntities = [
  FactEntity,
  FactCursorEntity,
  AuditEntryEntity,
  AuditSealEntity,
  RateLimitEntity,
  IdempotencyEntity,
];

export interface KernelSettings extends DataSourceSettings {
  readonly config: Config;
  readonly clock?: Clock;
  readonly listeners: readonly FactListener[];
  readonly jobs?: readonly JobDefinition[];
}

/** Facts are handed out by the hundred; the nightly sweep forgets rate-limit windows and answers to repeated requests. */
const kernelJobs: readonly JobDefinition[] = [
  defineJob<FactDelivery, { factId: string }>({
    name: DELIVER_FACT,
    service: FactDelivery,
    batchSize: 100,
    run: (delivery, data) => delivery.deliver(data.map(({ factId }) => factId)),
  }),
  defineJob({ name: 'kernel.seal', service: AuditSeals, run: (seals) => seals.seal() }),
  defineJob({ name: 'kernel.sweep', service: KernelSweep, run: (sweep) => sweep.run() }),
];

const services = [
  Database,
  Boss,
  Jobs,
  Facts,
  FactDelivery,
  FactCursor,
  AuditLog,
  AuditSeals,
  RateLimits,
  Idempotency,
  Notifications,
  KernelSweep,
];

@Global()
@Module({})
export class KernelModule {
  static forRoot(settings: KernelSettings): DynamicModule {
    const values = [
      { provide: CONFIG, useValue: settings.config },
      { provide: Clock, useValue: settings.clock ?? new SystemClock() },
      { provide: FACT_LISTENERS, useValue: settings.listeners },
      { provide: JOB_DEFINITIONS, useValue: [...kernelJobs, ...(settings.jobs ?? [])] },
    ];
    return {
      module: KernelModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings), retryAttempts: 0 })],
      providers: [...values, ...services],
      exports: [CONFIG, Clock, FACT_LISTENERS, JOB_DEFINITIONS, ...services],
    };
  }
}
