import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { PreparedReader } from './prepared.js';
import type { Reader, Tx } from './reader.js';

/** The door to PostgreSQL: one pool for reading, transactions for writing. */
@Injectable()
export class Database {
  readonly reader: Reader;
  /** The transaction that the running code stands in. */
  readonly #standing = new AsyncLocalStorage<{ open: boolean }>();

  constructor(@InjectDataSource() readonly dataSource: DataSource) {
    const driver = dataSource.driver as PostgresDriver;
    this.reader = new PreparedReader(() => driver.master);
  }

  /**
   * Runs `work` in one READ COMMITTED transaction: all of it is kept, or none.
   * PostgreSQL ends it after 30 s (`TRANSACTION_LIMIT_MS`, set on the connection).
   * @throws Error inside another one: each would hold a connection, and all of them could wait for the last.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#standing.getStore()?.open) throw new Error('a transaction is already open: pass its Tx on');
    const here = { open: true };
    return this.#standing
      .run(here, () => this.begin(work))
      .finally(() => {
        here.open = false;
      });
  }

  private async begin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner('master');
    try {
      const connection: PoolClient = await runner.connect();
      await runner.startTransaction();
      const reader = new PreparedReader(() => connection);
      const result = await work({
        manager: runner.manager,
        rows: (query) => reader.rows(query),
        one: (query) => reader.one(query),
      });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** One connection for as long as `work` lasts, each statement on its own: for what a session holds, advisory locks above all. */
  async session<T>(work: (connection: Reader) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner('master');
    try {
      const connection: PoolClient = await runner.connect();
      return await work(new PreparedReader(() => connection));
    } finally {
      await runner.release();
    }
  }
}
