import {
  type FactListener,
  type JobDefinition,
  KernelModule,
  kernelEntities,
  readConfig,
} from '@forum/kernel';
import type { TestApplication } from '@forum/test-world';
import type { DynamicModule, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { WorkerModule } from './worker.module.js';

export interface WorkerParts {
  readonly modules: ReadonlyArray<Type | DynamicModule>;
  readonly jobs: readonly JobDefinition[];
  readonly listeners: readonly FactListener[];
}

export interface RunningWorker {
  get<T>(service: Type<T>): T;
  close(): Promise<void>;
}

/** A process of its own, as far as a database can tell, that runs the jobs of the application's database. */
export async function aWorkerFor(app: TestApplication, parts: WorkerParts): Promise<RunningWorker> {
  const { host, port, username, database } = app.database.dataSource.options as PostgresDataSourceOptions;
  const connection = { host: host ?? '', port: port ?? 0, user: username ?? '', database: database ?? '' };
  const kernel = KernelModule.forRoot({
    config: readConfig({}),
    connection,
    entities: kernelEntities,
    jobs: parts.jobs,
    listeners: parts.listeners,
  });
  const module = await Test.createTestingModule({
    imports: [kernel, WorkerModule, ...parts.modules],
  }).compile();
  module.useLogger(false);
  await module.init();
  return { get: (service) => module.get(service, { strict: false }), close: () => module.close() };
}
