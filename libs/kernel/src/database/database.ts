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

  constructor(@InjectDataSource() readonly dataSource: DataSource) {
    const driver = dataSource.driver as PostgresDriver;
    this.reader = new PreparedReader(() => driver.master);
  }

  /**
   * Runs `work` in one READ COMMITTED transaction: all of it is kept, or none.
   * PostgreSQL ends it after 30 s (`TRANSACTION_LIMIT_MS`, set on the connection).
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
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
}
