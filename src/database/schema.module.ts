import { Database, sql } from '@forum/kernel';
import { Global, Injectable, Module } from '@nestjs/common';
import { SchemaState } from '../../apps/web/src/health/index.js';
import { notIn } from './pending-migrations.js';

/** Asked through the process's own pool, so that a probe also tells of a pool that is stuck. */
@Injectable()
export class DatabaseSchema extends SchemaState {
  constructor(private readonly database: Database) {
    super();
  }

  async pending(): Promise<readonly string[]> {
    const rows = await this.database.reader.rows<{ name: string }>(sql`select name from migrations`);
    return notIn(rows.map(({ name }) => name));
  }
}

/** Global: the pages ask for it without knowing where migrations are kept. */
@Global()
@Module({ providers: [{ provide: SchemaState, useClass: DatabaseSchema }], exports: [SchemaState] })
export class SchemaModule {}
