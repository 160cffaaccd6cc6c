import { type Clock, type Config, type DatabaseConnection, KernelModule } from '@forum/kernel';
import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { MailboxModule } from '../../apps/mailbox/src/mailbox.module.js';
import { WebModule } from '../../apps/web/src/web.module.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { SchemaModule } from '../database/schema.module.js';
import { contexts, entities, jobs, listeners } from './manifest.js';

export interface ForumSettings {
  readonly config: Config;
  readonly connection: DatabaseConnection;
  readonly clock?: Clock;
  /** Connections of this process at the most. */
  readonly poolSize?: number;
}

const roles: Record<string, readonly Type[]> = {
  all: [SchemaModule, WebModule, WorkerModule, MailboxModule],
  web: [SchemaModule, WebModule],
  worker: [WorkerModule],
  mailbox: [MailboxModule],
  console: [],
};

/** The whole forum, or the part of it that one process plays. */
@Module({})
export class ForumModule {
  static forRole(role: keyof typeof roles, settings: ForumSettings): DynamicModule {
    const { config, connection, ...rest } = settings;
    const kernel = KernelModule.forRoot({
      config,
      connection,
      replicaUrls: config.replicaUrls,
      entities,
      jobs,
      listeners,
      ...rest,
    });
    return { module: ForumModule, imports: [kernel, ...contexts, ...(roles[role] ?? [])] };
  }
}
