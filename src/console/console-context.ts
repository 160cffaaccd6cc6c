import type { Locale } from '@forum/i18n';
import type { Config, DatabaseConnection } from '@forum/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { OpenDatabase } from '../database/open-database.js';

/** What a command answers: for people, and for programs under `--json`. */
export interface ConsoleAnswer {
  readonly text: string | readonly string[];
  readonly data: unknown;
}

/** What a command may use of the console around it. */
export interface ConsoleContext {
  readonly locale: Locale;
  /** Read from the environment at first use. @throws ConfigError */
  readonly config: Config;
  /** Prints on stdout, as text or as JSON. */
  print(answer: ConsoleAnswer): void;
  /** The database as it is, its schema untouched. */
  withDatabase<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T>;
  /**
   * Every service of the forum over a database whose schema is up to date: `app.get(SomeService)`.
   * The embedded database is migrated on the way; another one must have been.
   */
  withForum<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T>;
}

/** What the process gives the console; tests give their own. */
export interface ConsoleSurroundings {
  readonly readConfig: () => Config;
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  readonly openDatabase: (config: Config, locale: Locale) => Promise<OpenDatabase>;
  readonly createForum: (config: Config, connection: DatabaseConnection) => Promise<INestApplicationContext>;
}
