import { Injectable } from '@nestjs/common';
import type { SendOptions } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import type { Tx } from '../database/reader.js';
import { Boss } from './boss.js';

export interface EnqueueOptions {
  readonly startAfter?: Date;
  readonly singletonKey?: string;
}

/** Puts work in the queue, inside the transaction that made it necessary. */
@Injectable()
export class Jobs {
  constructor(private readonly boss: Boss) {}

  async enqueue(tx: Tx, name: string, data: object, options: EnqueueOptions = {}): Promise<void> {
    const boss = await this.boss.started();
    const send: SendOptions = { ...options, db: statementsOn(tx.manager) };
    await boss.send(name, data, send);
  }

  /** Many jobs of one name in one statement. */
  async enqueueMany(tx: Tx, name: string, data: readonly object[]): Promise<void> {
    if (data.length === 0) return;
    const boss = await this.boss.started();
    await boss.insert(
      name,
      data.map((one) => ({ data: one })),
      { db: statementsOn(tx.manager) },
    );
  }
}

function statementsOn(manager: EntityManager): NonNullable<SendOptions['db']> {
  return {
    async executeSql(text: string, values?: unknown[]) {
      const result = await manager.queryRunner?.query(text, values, true);
      return { rows: result?.records ?? [], rowCount: result?.affected ?? 0 };
    },
  };
}
