import type { EntitySchema, MixedList } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';

/** Transactions are limited, so that a late commit falls in no digest's hole (a window is composed 60 s after its end). */
export const TRANSACTION_LIMIT_MS = 30_000;

/** Where PostgreSQL is: an address (`url`), or the parts that the embedded server or a test gives. */
export type DatabaseConnection =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
      readonly password?: string | undefined;
    };

// biome-ignore lint/complexity/noBannedTypes: the type that TypeORM itself takes for a list of entity classes
export type EntityClasses = MixedList<Function | string | EntitySchema>;

export interface DataSourceSettings {
  readonly connection: DatabaseConnection;
  readonly entities: EntityClasses;
  readonly replicaUrls?: readonly string[];
  /** Connections of this process at the most. */
  readonly poolSize?: number;
}

/** The one place that says how this product talks to PostgreSQL. */
export function dataSourceOptions(settings: DataSourceSettings): PostgresDataSourceOptions {
  const { connection, replicaUrls = [], poolSize = 10 } = settings;
  const master = 'url' in connection ? { url: connection.url } : withUserName(connection);
  return {
    type: 'postgres',
    ...(replicaUrls.length === 0
      ? master
      : { replication: { master, slaves: replicaUrls.map((url) => ({ url })) } }),
    entities: settings.entities,
    synchronize: false,
    migrationsRun: false,
    applicationName: 'forum-permanent',
    poolSize,
    installExtensions: false,
    extra: {
      options: `-c transaction_timeout=${TRANSACTION_LIMIT_MS} -c timezone=UTC -c jit=off`,
      idleTimeoutMillis: 30_000,
    },
  };
}

function withUserName(connection: Extract<DatabaseConnection, { host: string }>) {
  const { user, password, ...rest } = connection;
  return { ...rest, username: user, ...(password === undefined ? {} : { password }) };
}
