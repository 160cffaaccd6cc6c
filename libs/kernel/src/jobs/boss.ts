import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/**
 * pg-boss over the product's own pool. Starting it here neither migrates (our migrations install its schema)
 * nor supervises: only the worker does that, through `supervised`.
 */
@Injectable()
export class Boss implements OnModuleDestroy {
  #boss: Promise<PgBoss> | undefined;
  #supervised = false;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** To be called before the first use, in the one process role that runs jobs. */
  superviseHere(): void {
    this.#supervised = true;
  }

  started(): Promise<PgBoss> {
    this.#boss ??= this.start();
    return this.#boss;
  }

  async onModuleDestroy(): Promise<void> {
    if (!this.#boss) return;
    await (await this.#boss).stop({ graceful: true, timeout: 20_000, close: false });
  }

  private async start(): Promise<PgBoss> {
    const driver = this.dataSource.driver as PostgresDriver;
    const pool = driver.master as Pool;
    const boss = new PgBoss({
      db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
      migrate: false,
      createSchema: false,
      supervise: this.#supervised,
      schedule: this.#supervised,
    });
    boss.on('error', () => undefined);
    await boss.start();
    return boss;
  }
}
