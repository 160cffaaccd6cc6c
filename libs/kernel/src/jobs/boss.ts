import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { type ConstructorOptions, PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import type { PostgresConnectionCredentialsOptions } from 'typeorm/driver/postgres/PostgresConnectionCredentialsOptions.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { JobDefinition } from './job.js';

export const JOB_DEFINITIONS = Symbol('JOB_DEFINITIONS');

/** Tries, then longer and longer waits: work that still fails is kept with its error and shown to administrators. */
const RETRIES = { retryLimit: 8, retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600 };
const KEPT = { retentionSeconds: 14 * 86_400, deleteAfterSeconds: 7 * 86_400, expireInSeconds: 900 };
const STOP_WITHIN_MS = 20_000;

/**
 * pg-boss, whose schema our migrations install. Any process enqueues through the product's own pool; only the one
 * that runs jobs supervises, and listens on a connection of its own so that work starts within milliseconds.
 */
@Injectable()
export class Boss implements OnApplicationBootstrap, OnModuleDestroy {
  #boss: Promise<PgBoss> | undefined;
  #runsJobs = false;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(JOB_DEFINITIONS) private readonly definitions: readonly JobDefinition[],
  ) {}

  /** To be called before the first use, in the process role that runs jobs. */
  runJobsHere(): void {
    this.#runsJobs = true;
  }

  /** Tried again at the next call if the database was away. */
  started(): Promise<PgBoss> {
    this.#boss ??= this.start().catch((error: unknown) => {
      this.#boss = undefined;
      throw error;
    });
    return this.#boss;
  }

  /**
   * Before the first transaction needs it: begun inside one, it would wait for a connection of the pool that holds it.
   * A database that is away or not up to date must not keep the process from saying so: whoever asks next tries again.
   */
  async onApplicationBootstrap(): Promise<void> {
    await this.started().catch((error: unknown) => new Logger('jobs').warn(String(error)));
  }

  async onModuleDestroy(): Promise<void> {
    if (!this.#boss) return;
    const boss = await this.#boss.catch(() => undefined);
    await boss?.stop({ graceful: true, timeout: STOP_WITHIN_MS, close: this.#runsJobs });
  }

  private async start(): Promise<PgBoss> {
    const boss = new PgBoss({
      ...(this.#runsJobs ? this.ownConnections() : this.sharedPool()),
      migrate: false,
      createSchema: false,
      supervise: this.#runsJobs,
      schedule: this.#runsJobs,
      useListenNotify: this.#runsJobs,
    });
    // A lost connection is reported here and retried by pg-boss itself; without a listener it would end the process.
    boss.on('error', () => undefined);
    await boss.start();
    await this.createQueues(boss);
    return boss;
  }

  private async createQueues(boss: PgBoss): Promise<void> {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const { name, queue } of this.definitions) {
      if (!known.has(name)) await boss.createQueue(name, { ...RETRIES, ...KEPT, notify: true, ...queue });
    }
  }

  private sharedPool(): ConstructorOptions {
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    return { db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) } };
  }

  private ownConnections(): ConstructorOptions {
    const { replication, ...direct } = this.dataSource.options as {
      replication?: { master: PostgresConnectionCredentialsOptions };
    } & PostgresConnectionCredentialsOptions;
    const { url, host, port, username, password, database } = replication?.master ?? direct;
    if (url !== undefined) return { connectionString: url, max: 4 };
    return {
      max: 4,
      host: host ?? '',
      port: port ?? 5432,
      user: username ?? '',
      database: database ?? '',
      ...(typeof password === 'string' ? { password } : {}),
    };
  }
}
