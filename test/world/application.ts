import {
  Database,
  type FactListener,
  FixedClock,
  type JobDefinition,
  KernelModule,
  kernelEntities,
  readConfig,
} from '@forum/kernel';
import { MailOutModule, mailOutEntities, mailOutJobs } from '@forum/mail-out';
import { NetworkModule, networkEntities } from '@forum/network';
import type { DynamicModule, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { testDatabase } from './database.js';

export const TEST_SECRET = 'a-secret-of-the-tests-and-of-nothing-else';

export interface TestApplicationParts {
  readonly modules: ReadonlyArray<Type | DynamicModule>;
  /** Of these modules; the kernel's, the network's and mail's are there. */
  readonly entities: readonly Type[];
  readonly listeners?: readonly FactListener[];
  /** Whose queues must exist; none is run. */
  readonly jobs?: readonly JobDefinition[];
  readonly clock?: FixedClock;
  /** Environment variables that differ from the tests' own. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface TestApplication {
  readonly database: Database;
  readonly clock: FixedClock;
  get<T>(service: Type<T>): T;
  close(): Promise<void>;
}

/** The modules under test, wired as an app wires them, on a database of the test file's own. */
export async function testApplication(parts: TestApplicationParts): Promise<TestApplication> {
  const test = await testDatabase();
  const {
    modules,
    entities,
    listeners = [],
    jobs = [],
    clock = new FixedClock('2026-11-24T12:00:00Z'),
  } = parts;
  const config = readConfig({ SESSION_SECRETS: TEST_SECRET, BASE_URL: 'https://forum.test', ...parts.env });
  const kernel = KernelModule.forRoot({
    config,
    clock,
    listeners,
    connection: test.connection,
    jobs: [...new Set([...mailOutJobs, ...jobs])],
    entities: [...new Set([...kernelEntities, ...networkEntities, ...mailOutEntities, ...entities])],
  });
  const context = await Test.createTestingModule({
    imports: [kernel, NetworkModule, MailOutModule, ...modules],
  }).compile();
  await context.init();
  return {
    database: context.get(Database),
    clock,
    get: (service) => context.get(service, { strict: false }),
    close: async () => {
      await context.close();
      await test.drop();
    },
  };
}
