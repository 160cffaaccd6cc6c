import { mkdir } from 'node:fs/promises';
import type { Locale } from '@forum/i18n';
import type { Config, DatabaseConnection } from '@forum/kernel';
import { openEmbedded } from '../postgres/index.js';

export interface OpenDatabase {
  readonly connection: DatabaseConnection;
  /** Ours alone, in the data folder: whoever opens it may bring its schema up to date. */
  readonly embedded: boolean;
  /** To be called once, after the last connection was closed. */
  release(): Promise<void>;
}

export interface OpenOptions {
  readonly locale?: Locale;
  /** Receives one line per step of the embedded server. */
  readonly log?: (line: string) => void;
}

/** The server of `DATABASE_URL`, or the embedded one, started if nobody has. @throws PostgresFailure */
export async function openDatabase(config: Config, options: OpenOptions = {}): Promise<OpenDatabase> {
  if (config.databaseUrl !== null) {
    return { connection: { url: config.databaseUrl }, embedded: false, release: async () => undefined };
  }
  await mkdir(config.dataDir, { recursive: true });
  const { connection, release } = await openEmbedded({ ...options, dataDir: config.dataDir });
  return { connection, embedded: true, release };
}
