import type { Locale } from '@forum/i18n';
import type { Config } from '@forum/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import { migrate } from '../database/migrate.js';
import type { OpenDatabase } from '../database/open-database.js';
import { pendingMigrations } from '../database/pending-migrations.js';
import { consoleMessages } from './console.messages.js';
import type { ConsoleAnswer, ConsoleContext, ConsoleSurroundings } from './console-context.js';
import { ConsoleFailure } from './console-failure.js';

interface ConsoleOptions {
  readonly locale: Locale;
  /** Asked when an answer is printed: options are only known once they are parsed. */
  readonly wantsJson: () => boolean;
}

/** The console around one run of one command. */
export class OpenConsole implements ConsoleContext {
  readonly locale: Locale;
  #config: Config | undefined;

  constructor(
    private readonly surroundings: ConsoleSurroundings,
    private readonly options: ConsoleOptions,
  ) {
    this.locale = options.locale;
  }

  get config(): Config {
    this.#config ??= this.surroundings.readConfig();
    return this.#config;
  }

  print({ text, data }: ConsoleAnswer): void {
    const lines = this.options.wantsJson() ? [JSON.stringify(data, null, 2)] : [text].flat();
    if (lines.length > 0) this.surroundings.writeOut(`${lines.join('\n')}\n`);
  }

  async withDatabase<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
    const database = await this.surroundings.openDatabase(this.config, this.locale);
    try {
      return await work(database);
    } finally {
      await database.release();
    }
  }

  withForum<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
    return this.withDatabase(async (database) => {
      await bringUpToDate(database);
      const app = await this.surroundings.createForum(this.config, database.connection);
      try {
        return await work(app);
      } finally {
        await app.close();
      }
    });
  }
}

async function bringUpToDate({ connection, embedded }: OpenDatabase): Promise<void> {
  const pending = await pendingMigrations(connection);
  if (pending.length === 0) return;
  if (!embedded) throw ConsoleFailure.of(consoleMessages, 'schema-behind', { count: pending.length });
  await migrate(connection);
}
